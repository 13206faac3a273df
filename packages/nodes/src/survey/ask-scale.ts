import { gather, gatherDigits, type Run } from '@callwright/flow/sdk';
import { keysOf, type Range } from './scale.ts';

/** Who means 1 and not 10 presses nothing more for so long. */
const BETWEEN_SECONDS = 2;

/** Waits for a number of the range; null for silence and for numbers outside it. */
export function* hearNumber(range: Range, seconds: number): Run<number | null> {
  const keys = keysOf(range);
  if (keys !== null) {
    const heard = yield* gather({ keys, seconds });
    return heard.kind === 'key' ? Number(heard.key) : null;
  }
  const digits = { min: 1, max: 2, terminator: '#', betweenSeconds: BETWEEN_SECONDS } as const;
  const heard = yield* gatherDigits({ digits, seconds });
  if (heard.kind === 'silence' || heard.digits === '') return null;
  const number = Number(heard.digits);
  return number >= range.low && number <= range.high ? number : null;
}
