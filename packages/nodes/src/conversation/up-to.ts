import { again, loop, type Run } from '@callwright/flow/sdk';

/** Holds a round of a conversation until one brings a result, at most `tries` times; null when none did. */
export function* upTo<T>(tries: number, round: () => Run<T | null>): Run<T | null> {
  return yield* loop(1, function* (attempt) {
    const result = yield* round();
    return result !== null || attempt >= tries ? result : again(attempt + 1);
  });
}
