import { type Teller, tellChanges } from '../queues/tell-changes.ts';
import type { DeskSight } from './desk-sight.ts';

/** Who changes what a desk shows, and which call one is in is watched while one is. */
export type DeskListening = {
  readonly listens: readonly ((then: () => void) => () => void)[];
  readonly watchCall: (call: string, then: () => void) => () => void;
};

const REST_MS = 150;

/**
 * Tells whenever a desk has changed, and once at the beginning. Whatever fails is told by `broken`, after which nothing
 * comes any more.
 */
export function watchDesk(
  { listens, watchCall }: DeskListening,
  see: () => Promise<DeskSight | null>,
  tell: (sight: DeskSight) => void,
  broken: () => void,
): Teller {
  const essence = ({ now: _, ...sight }: DeskSight) => sight;
  let [followed, unfollow]: [string | null, () => void] = [null, () => {}];
  const follow = (call: string | null): void => {
    if (call === followed) return;
    unfollow();
    followed = call;
    unfollow = call === null ? () => {} : watchCall(call, () => teller.look());
  };
  const told = (sight: DeskSight): void => {
    follow(sight.talks.find(({ state }) => state === 'up')?.call ?? sight.talk?.call ?? null);
    tell(sight);
  };
  const teller = tellChanges({ see, essence, tell: told, broken, restMs: REST_MS });
  const stops = listens.map((listen) => listen(teller.look));
  return {
    look: teller.look,
    stop: () => {
      teller.stop();
      unfollow();
      for (const stop of stops) stop();
    },
  };
}
