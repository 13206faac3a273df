import type { Clock } from '../calls/clock.ts';
import type { Log } from '../log/index.ts';
import type { Monitoring } from '../monitoring/index.ts';
import { createIncidentNotes } from '../telephony/alerts/index.ts';
import { type BookParts, readBooks } from './live-books.ts';
import { readThresholds } from './thresholds.ts';
import { nobodyWatch } from './watch-nobody.ts';

/** Looks after what people are told of who don't look at the live view. */
export type LiveWatch = { readonly start: () => void; readonly stop: () => Promise<void> };

const EVERY_MS = 15_000;

export function createLiveWatch(
  parts: Omit<BookParts, 'now'> & { readonly monitoring: Monitoring; readonly clock: Clock; readonly log: Log },
): LiveWatch {
  const { store, monitoring, clock, log } = parts;
  const watch = nobodyWatch(createIncidentNotes(store.incidents, clock.now, log), monitoring);
  let looking: Promise<void> = Promise.resolve();
  let cancel = (): void => undefined;
  let stopped = false;

  async function look(): Promise<void> {
    try {
      const [books, thresholds] = await Promise.all([readBooks({ ...parts, now: clock.now }), readThresholds(store)]);
      await watch({ books, thresholds, now: clock.now() });
    } catch (error) {
      log.error({ err: error }, 'queues could not be watched');
    }
  }
  function later(): void {
    cancel = clock.after(EVERY_MS, () => {
      looking = look().finally(() => {
        if (!stopped) later();
      });
    });
  }
  return {
    start: later,
    stop: async () => {
      stopped = true;
      cancel();
      await looking;
    },
  };
}
