import { buildValidators } from '../../check/build-validators.ts';
import type { NodeType, Service } from '../../sdk/index.ts';
import { Call } from '../call.ts';
import { possibleSteps } from '../possible-steps.ts';
import type { AnyExample } from '../stage.ts';
import type { Rule } from '../subject.ts';
import { takeStep } from '../take-step.ts';

const ROUNDS = 60;
/** So many answers may be remembered at once; a conversation that long without a loop does not exist. */
const MOST_REMEMBERED = 40;

/** The config with every whole number as large as its schema allows: so that loops that end, end late. */
function stretched(type: NodeType, config: Record<string, unknown>): Record<string, unknown> {
  const result = { ...config };
  for (const [name, schema] of Object.entries(type.config.properties)) {
    const { type: of, maximum } = schema as { type?: string; maximum?: number };
    if (of === 'integer' && maximum !== undefined && name in config) result[name] = maximum;
  }
  const fits = buildValidators([type]).config(type.type, type.version);
  return fits?.(result).length === 0 && type.rules(result).length === 0 ? result : config;
}

/** Answers the `choice`-th possible way, again and again; how many answers the visit remembers in the end. */
function keepAnswering(type: NodeType, services: readonly Service[], example: AnyExample, choice: number): number {
  const call = Call.begin(type, services, example);
  let most = 0;
  for (let round = 0; round < ROUNDS && call.visiting; round++) {
    const steps = possibleSteps(call, services);
    const step = steps[choice % steps.length];
    if (step === undefined) break;
    takeStep(call, step);
    if (call.visiting) most = Math.max(most, call.remembers);
  }
  return most;
}

/** A loop that waits must be a `loop`: else each round makes the history longer that every turn has to replay. */
export const loopsHaveCheckpoints: Rule = ({ type, services }) => {
  const found: string[] = [];
  for (const example of type.examples) {
    const long = { ...example, config: stretched(type, example.config) };
    const choices = Math.max(...[0, 1, 2, 3, 4, 5, 6, 7].map((i) => keepAnswering(type, services, long, i)));
    if (choices > MOST_REMEMBERED) {
      found.push(`example "${example.title}": remembers ${choices} answers at once; use loop() and again()`);
    }
  }
  return found;
};
