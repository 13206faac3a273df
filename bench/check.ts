import { checkFlow, parseFlow } from '@callwright/flow/check';
import { buildValidators } from '@callwright/flow/check/ajv';
import { builtInTypes } from '@callwright/nodes';
import { median } from './measure.ts';
import type { Row } from './report.ts';
import { flowOf } from './thousand-steps.ts';

const AIM_MS = 50;
const ROUNDS = 25;
const STEPS = 1000;

/** A large flow from text to problems, beside JSON.parse and AJV's envelope alone. */
export function benchCheck(): Row[] {
  const text = JSON.stringify(flowOf(STEPS));
  const validators = buildValidators(builtInTypes);
  const ours: number[] = [];
  const baseline: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(milliseconds(() => checkText(text, validators)));
    baseline.push(milliseconds(() => validators.envelope(JSON.parse(text))));
  }
  const took = median(ours);
  return [
    {
      what: `a flow of ${STEPS} steps: parsed, validated, checked`,
      ours: `${took.toFixed(1)} ms`,
      baseline: `${median(baseline).toFixed(1)} ms (JSON.parse and AJV alone)`,
      ratio: null,
      aim: `≤ ${AIM_MS} ms`,
      met: took <= AIM_MS,
    },
  ];
}

function checkText(text: string, validators: ReturnType<typeof buildValidators>): void {
  const parsed = parseFlow(text, validators);
  if (!('flow' in parsed)) throw new Error(`the bench's flow is broken: ${JSON.stringify(parsed.problems[0])}`);
  const problems = checkFlow(parsed.flow, { types: builtInTypes, names: null, validators });
  const error = problems.find((problem) => problem.severity === 'error');
  if (error !== undefined) throw new Error(`the bench's flow has a problem: ${JSON.stringify(error)}`);
}

function milliseconds(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}
