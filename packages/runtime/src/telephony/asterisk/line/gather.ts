import type { GatherVerb } from '@callwright/flow/sdk';
import type { Stage, Waiting } from './stage.ts';

/** Keys are put together to an answer by the engine, which also times the gaps between digits: this is its safety net. */
const GRACE_MS = 500;

/** Waits for keys after the prompts are over; `pressed`: those that interrupted them, reported already. */
export function gather(stage: Stage, verb: GatherVerb, pressed: string): Waiting {
  const { exchange, generation, signal, report, answered, typedAll } = stage;
  let digits = 0;
  let cancel = () => {};

  function silentAfter(ms: number, then: () => void): void {
    cancel();
    cancel = exchange.clock.after(ms, () => {
      report({ kind: 'silence', generation });
      then();
    });
  }

  function key(digit: string): void {
    if (/\d/.test(digit)) digits++;
    const longest = 1000 * Math.max(verb.seconds, verb.digits?.betweenSeconds ?? 0) + GRACE_MS;
    if (!isAnswer(verb, digit, digits)) return silentAfter(longest, answered);
    const { terminator, betweenSeconds = 0 } = verb.digits ?? {};
    if (terminator !== undefined && digit !== terminator) typedAll(terminator, 1000 * betweenSeconds);
    // Should the flow see it otherwise, it still hears when nothing more comes: nobody waits for ever.
    silentAfter(longest, () => undefined);
    answered();
  }

  signal.addEventListener('abort', () => cancel(), { once: true });
  if (!signal.aborted) silentAfter(1000 * verb.seconds, answered);
  for (const digit of pressed) key(digit);
  return {
    key: (digit) => {
      report({ kind: 'keys', generation, keys: digit });
      key(digit);
    },
  };
}

/** Whether the flow goes on with this key; a star may also begin a sequence that the flow watches for. */
function isAnswer({ keys, digits }: GatherVerb, key: string, typed: number): boolean {
  if (digits !== undefined) return key === digits.terminator || typed >= digits.max;
  return /\d/.test(key) || (keys ?? []).some((wanted) => wanted === key);
}
