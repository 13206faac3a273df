import { tellChanges } from '../queues/tell-changes.ts';
import type { DeskSight } from './desk-sight.ts';

const REST_MS = 150;

/**
 * Tells whenever a desk has changed, and once at the beginning. Whatever fails is told by `broken`, after which nothing
 * comes any more.
 * @returns how to stop
 */
export function watchDesk(
  listens: readonly ((then: () => void) => () => void)[],
  see: () => Promise<DeskSight | null>,
  tell: (sight: DeskSight) => void,
  broken: () => void,
): () => void {
  const essence = ({ now: _, ...sight }: DeskSight) => sight;
  const teller = tellChanges({ see, essence, tell, broken, restMs: REST_MS });
  const stops = listens.map((listen) => listen(teller.look));
  return () => {
    teller.stop();
    for (const stop of stops) stop();
  };
}
