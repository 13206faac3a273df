import { keptAlive } from '../../engine/testing/kept-alive.ts';
import type { NodeType } from '../../sdk/index.ts';
import type { Call } from '../call.ts';
import { playExample } from '../play-example.ts';
import { sameJson } from '../same-json.ts';
import type { Rule } from '../subject.ts';

function firstDifference(one: Call, other: Call): string | undefined {
  const turns = Math.max(one.turns.length, other.turns.length);
  for (let i = 0; i < turns; i++) {
    const [a, b] = [one.turns[i], other.turns[i]];
    for (const part of ['trace', 'line', 'requests', 'side'] as const) {
      if (!sameJson(a?.[part], b?.[part])) {
        return `turn ${i + 1}: ${part} ${JSON.stringify(a?.[part])} instead of ${JSON.stringify(b?.[part])}`;
      }
    }
  }
  return undefined;
}

/**
 * A call that is serialised after every turn goes the same way as one whose generator was kept alive. What differs
 * here remembers something outside of its answers and its loops' states.
 */
export const replayAgrees: Rule = ({ type, services }) =>
  type.examples.flatMap((example) => {
    const [alive] = keptAlive([type]) as [NodeType];
    const difference = firstDifference(
      playExample(type, services, example).call,
      playExample(alive, services, example).call,
    );
    return difference === undefined ? [] : [`example "${example.title}": a revived call differs, ${difference}`];
  });

/** The same example goes the same way every time, also when another call of the same type ran in between. */
export const runsAlike: Rule = ({ type, services }) => {
  const play = () => type.examples.map((example) => playExample(type, services, example).call);
  const again = play();
  return play().flatMap((call, i) => {
    const other = again[i];
    const difference = other === undefined ? undefined : firstDifference(call, other);
    return difference === undefined ? [] : [`example "${type.examples[i]?.title}": another run differs, ${difference}`];
  });
};
