import type { DeskSight } from './desk-sight.ts';

/** Changes that come together are told together; the first of them at once. */
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
  let over = false;
  let looking = false;
  let again = false;
  let last = '';
  const look = async (): Promise<void> => {
    if (over) return;
    if (looking) {
      again = true;
      return;
    }
    looking = true;
    try {
      do {
        again = false;
        const sight = await see();
        if (over) return;
        if (sight === null) return broken();
        const { now: _, ...rest } = sight;
        const text = JSON.stringify(rest);
        if (text !== last) tell(sight);
        last = text;
        await new Promise((resolve) => setTimeout(resolve, REST_MS));
      } while (again && !over);
    } catch {
      broken();
    } finally {
      looking = false;
    }
  };
  const stops = listens.map((listen) => listen(() => void look()));
  void look();
  return () => {
    over = true;
    for (const stop of stops) stop();
  };
}
