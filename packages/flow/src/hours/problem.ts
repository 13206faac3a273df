import { de } from './messages/de.ts';
import { en } from './messages/en.ts';
import { hu } from './messages/hu.ts';
import type { HoursLanguage } from './spoken/language.ts';

/** What makes a schedule unreadable: a call that asks for it takes the error exit. */
export const PROBLEM_CODES = [
  'schedule-shape',
  'time-unreadable',
  'date-unreadable',
  'date-impossible',
  'zone-unknown',
  'branch-unknown',
  'branch-closed',
  'branch-reserved',
  'branch-twice',
  'spans-overlap',
  'spans-missing',
  'period-backwards',
  'closing-backwards',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What is worth a look, though the schedule holds. */
export const WARNING_CODES = [
  'week-without-opening',
  'special-day-past',
  'special-day-twice',
  'period-past',
  'periods-overlap',
  'closing-past',
  'spans-run-into-next-day',
  'clock-skips-time',
  'holiday-undecided',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** Message and fix hint; `{name}` stands for a value. */
export type MessageTable = Readonly<
  Record<ProblemCode | WarningCode, { readonly message: string; readonly fix: string }>
>;

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
