import type { NodeType, Op, Run } from '../sdk/index.ts';
import { plausibleAnswers } from './plausible-answers.ts';

// Bounds, not wishes: a type whose examples need more would only be known less well.
const MOST_RUNS = 120;
const MOST_OPS = 40;

/** All ops that a visit with this config can yield, found by running it again and again with other answers. */
export function opsOf(type: NodeType, config: Record<string, unknown>): readonly Op[] {
  const ops: Op[] = [];
  for (const later of type.later.length > 0 ? [false, true] : [false]) walk(type, config, later, ops);
  return ops;
}

function walk(type: NodeType, config: Record<string, unknown>, later: boolean, ops: Op[]): void {
  const untried: unknown[][] = [[]];
  for (let runs = 0; runs < MOST_RUNS; runs += 1) {
    const given = untried.shift();
    if (given === undefined) break;
    try {
      explore(type, { config, later }, given, ops, untried);
    } catch {
      // Not every answer suits every config; what was yielded before counts.
    }
  }
}

/** One run: gives the answers, then the first plausible one each time, and notes the others for later runs. */
function explore(
  type: NodeType,
  visit: { readonly config: Record<string, unknown>; readonly later: boolean },
  given: readonly unknown[],
  ops: Op[],
  untried: unknown[][],
): void {
  const answers = [...given];
  const run: Run<string> = type.run({ ...visit, id: 1, at: 0 });
  let step = run.next();
  for (let index = 0; !step.done && index < MOST_OPS; index += 1) {
    if (index >= answers.length) {
      ops.push(step.value);
      const [first, ...others] = plausibleAnswers(step.value, type);
      for (const other of others) untried.push([...answers, other]);
      answers.push(first);
    }
    step = run.next(answers[index]);
  }
}
