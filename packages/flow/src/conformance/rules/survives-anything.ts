import type { Service } from '../../sdk/index.ts';
import type { Call } from '../call.ts';
import { ownFaults } from '../faults.ts';
import { playExample } from '../play-example.ts';
import { possibleSteps } from '../possible-steps.ts';
import type { Rule } from '../subject.ts';
import { takeStep } from '../take-step.ts';

const MOST_CALLS = 400;
const DEPTH = 4;

/** Every way to go on from here, so many steps deep. */
function explore(
  from: Call,
  services: readonly Service[],
  depth: number,
  look: (call: Call, way: string) => boolean,
  way = '',
): boolean {
  if (!look(from, way) || depth === 0 || !from.visiting) return true;
  return possibleSteps(from, services).every((step) => {
    const call = from.branch();
    takeStep(call, step);
    return explore(call, services, depth - 1, look, `${way} ${JSON.stringify(step)}`);
  });
}

/** Whatever is answered wherever the node waits, it goes on or leaves by an exit it has: it never throws. */
export const survivesAnything: Rule = ({ type, services }) => {
  const found = new Set<string>();
  for (const example of type.examples) {
    let calls = 0;
    for (const stop of playExample(type, services, example).stops) {
      explore(stop, services, DEPTH, (call, way) => {
        for (const fault of ownFaults(call)) found.add(`example "${example.title}", then${way}: ${fault}`);
        return found.size < 5 && ++calls < MOST_CALLS;
      });
    }
  }
  return [...found];
};
