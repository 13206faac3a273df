import Value from 'typebox/value';
import { type CallTest, CallTestSchema, type CallTestStep } from './call-test.ts';

export type CallTestProblem = { readonly pointer: string; readonly message: string };
export type ParsedCallTest = { readonly test: CallTest } | { readonly problems: readonly CallTestProblem[] };

/** Reads a test call from anything; a copy, or why it is none. A test that checks nothing is refused. */
export function parseCallTest(json: unknown): ParsedCallTest {
  if (!Value.Check(CallTestSchema, json)) return { problems: shapeProblems(json) };
  const test: CallTest = JSON.parse(JSON.stringify(json));
  const problems = test.steps.flatMap(unreadablePattern);
  if (!checksAnything(test)) {
    problems.push({
      pointer: '/steps',
      message: 'This test call checks nothing: add what the caller hears, or how the call ends.',
    });
  }
  return problems.length > 0 ? { problems } : { test };
}

const EXPECTING = ['hears', 'rings', 'talksTo', 'asks', 'comesTo', 'recording', 'ends'];

function checksAnything(test: CallTest): boolean {
  return (
    test.steps.some((step) => EXPECTING.some((word) => word in step)) ||
    (test.never ?? []).length > 0 ||
    Object.keys(test.variables ?? {}).length > 0 ||
    test.recorded !== undefined
  );
}

function unreadablePattern(step: CallTestStep, index: number): CallTestProblem[] {
  if (!('hears' in step) || typeof step.hears === 'string') return [];
  try {
    new RegExp(step.hears.pattern, 'u');
    return [];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [{ pointer: `/steps/${index}/hears/pattern`, message: `This pattern can’t be read: ${why}` }];
  }
}

/** Steps are read one by one, for the errors of a union of all steps help nobody. */
function shapeProblems(json: unknown): CallTestProblem[] {
  const errors = [...Value.Errors(CallTestSchema, json)];
  const plain = errors.filter((error) => !error.instancePath.startsWith('/steps/'));
  const steps = new Set(errors.map((error) => /^\/steps\/[0-9]+/.exec(error.instancePath)?.[0]).filter(isText));
  const ofSteps = [...steps].map((pointer) => ({
    pointer,
    message:
      'No step is written like this: it needs one of hears, presses, speaks, staysSilent, waits, leavesMessage, hangsUp, rings, talksTo, asks, comesTo, recording, ends.',
  }));
  const found = [...plain.map((error) => ({ pointer: error.instancePath, message: error.message })), ...ofSteps];
  return found.length > 0 ? found : [{ pointer: '', message: 'This is no test call.' }];
}

function isText(value: string | undefined): value is string {
  return value !== undefined;
}
