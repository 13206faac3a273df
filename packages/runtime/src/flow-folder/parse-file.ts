import { describeProblem, type ParsedFlow } from '@callwright/flow/check';
import type { Flow } from '@callwright/flow/document';
import { describeFinding, parseSchedule, type Schedule } from '@callwright/flow/hours';
import { type CallTest, parseCallTest } from '@callwright/flow/simulation';
import type { Static, TSchema } from 'typebox';
import Value from 'typebox/value';
import type { FolderProblem } from './flow-folder.ts';

/** A file's text, wherever it was read from; undefined: there is none. What is wrong with it goes to `problems`. */
export type Sheet = {
  readonly file: string;
  readonly text: string | undefined;
  readonly problems: FolderProblem[];
};

/** The JSON that a file holds. */
export function jsonOf({ file, text, problems }: Sheet): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems.push({ file, pointer: '', message: `It is no JSON: ${message}` });
    return undefined;
  }
}

/** The JSON that a file holds, if it has this shape. */
export function shapedOf<S extends TSchema>(sheet: Sheet, schema: S): Static<S> | undefined {
  const value = jsonOf(sheet);
  if (value === undefined) return undefined;
  if (Value.Check(schema, value)) return value as Static<S>;
  for (const { instancePath, message } of Value.Errors(schema, value)) {
    sheet.problems.push({ file: sheet.file, pointer: instancePath, message });
  }
  return undefined;
}

/** The call flow that a file holds, as `parse` reads it. */
export function flowOf({ file, text, problems }: Sheet, parse: (text: string) => ParsedFlow): Flow | undefined {
  if (text === undefined) return undefined;
  const parsed = parse(text);
  for (const problem of parsed.problems) {
    const { message, fix } = describeProblem(problem, 'en');
    problems.push({ file, pointer: problem.pointer, message: `${message} ${fix}` });
  }
  return 'flow' in parsed ? parsed.flow : undefined;
}

/** The opening hours that a file holds. */
export function scheduleOf(sheet: Sheet): Schedule | undefined {
  const json = jsonOf(sheet);
  if (json === undefined) return undefined;
  const parsed = parseSchedule(json);
  if ('schedule' in parsed) return parsed.schedule;
  for (const finding of parsed.problems) {
    const { message, fix } = describeFinding(finding, 'en');
    sheet.problems.push({ file: sheet.file, pointer: finding.pointer, message: `${message} ${fix}` });
  }
  return undefined;
}

/** The test call that a file holds. */
export function callTestOf(sheet: Sheet): CallTest | undefined {
  const json = jsonOf(sheet);
  if (json === undefined) return undefined;
  const parsed = parseCallTest(json);
  if ('test' in parsed) return parsed.test;
  sheet.problems.push(...parsed.problems.map(({ pointer, message }) => ({ file: sheet.file, pointer, message })));
  return undefined;
}
