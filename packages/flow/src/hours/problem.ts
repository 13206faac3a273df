import type { ProblemCode, WarningCode } from './finding-codes.ts';
import { de } from './messages/de.ts';
import { en } from './messages/en.ts';
import { hu } from './messages/hu.ts';
import type { HoursLanguage } from './spoken/language.ts';

export * from './finding-codes.ts';

type Values = Readonly<Record<string, string>>;

/** One finding: what, where (JSON pointer into the schedule), in English; `describeFinding` says it in another language. */
export type Finding<Code extends ProblemCode | WarningCode> = {
  readonly code: Code;
  readonly pointer: string;
  readonly values: Values;
  readonly message: string;
  readonly fix: string;
};
export type ScheduleProblem = Finding<ProblemCode>;
export type ScheduleWarning = Finding<WarningCode>;

export function finding<Code extends ProblemCode | WarningCode>(
  code: Code,
  pointer: string,
  values: Values = {},
): Finding<Code> {
  return { code, pointer, values, message: fill(en[code].message, values), fix: fill(en[code].fix, values) };
}

/** The finding's message and fix in one of the screen's languages. */
export function describeFinding(
  found: ScheduleProblem | ScheduleWarning,
  language: HoursLanguage,
): { message: string; fix: string } {
  const text = { en, de, hu }[language][found.code];
  return { message: fill(text.message, found.values), fix: fill(text.fix, found.values) };
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
