import { createRounds } from '../calls/rounds.ts';

/** What tells one reader of something that changes. */
export type Teller = {
  /** Something may have changed. */
  readonly look: () => void;
  readonly stop: () => void;
};

/**
 * Tells what is seen once at the beginning, and again whenever it looks otherwise than when it was told last. Changes that come
 * together are told together, the first of them at once. Whatever fails, or null, is told by `broken`.
 */
export function tellChanges<T extends object>(parts: {
  readonly see: () => Promise<T | null>;
  /** What has to differ to be told again: without the clock, for instance. */
  readonly essence: (seen: T) => object;
  readonly tell: (seen: T) => void;
  readonly broken: () => void;
  /** Between two looks, in milliseconds. */
  readonly restMs: number;
}): Teller {
  const { see, essence, tell, broken, restMs } = parts;
  let [over, last] = [false, ''];

  function end(): void {
    if (over) return;
    over = true;
    broken();
  }

  const looks = createRounds(async () => {
    if (over) return;
    const seen = await see();
    if (over) return;
    if (seen === null) return end();
    const text = JSON.stringify(essence(seen));
    if (text !== last) tell(seen);
    last = text;
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }, end);

  looks.ask();
  return {
    look: looks.ask,
    stop: () => {
      over = true;
    },
  };
}
