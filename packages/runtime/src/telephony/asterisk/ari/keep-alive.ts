import type { Clock } from '../../../calls/clock.ts';

const EACH_MS = 10_000;
const ANSWER_MS = 5000;

/**
 * Notices a connection that is dead without having been closed: each time nothing was heard for a while, `ask` makes the
 * other side send something; when still nothing comes, `dead` is called.
 */
export function keepAlive(clock: Clock, ask: () => Promise<unknown>, dead: () => void) {
  let heardAt = clock.now();
  let cancel = () => {};

  function look(): void {
    cancel = clock.after(EACH_MS, () => {
      const askedAt = clock.now();
      if (askedAt - heardAt < EACH_MS) return look();
      // An order that fails says as much as one that isn't answered.
      ask().catch(() => undefined);
      cancel = clock.after(ANSWER_MS, () => {
        if (heardAt >= askedAt) look();
        else dead();
      });
    });
  }

  look();
  return {
    heard: (): void => {
      heardAt = clock.now();
    },
    stop: (): void => cancel(),
  };
}
