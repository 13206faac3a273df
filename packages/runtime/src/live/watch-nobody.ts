import type { Monitoring } from '../monitoring/index.ts';
import type { IncidentNotes } from '../telephony/alerts/index.ts';
import { liveAlerts } from './live-alerts.ts';
import type { LiveBooks } from './live-books.ts';
import type { LiveThresholds } from './live-page.ts';
import { liveQueue } from './page-for.ts';

type Watched = { readonly books: LiveBooks; readonly thresholds: LiveThresholds; readonly now: number };

/** Who left for a moment needn't be told of. */
const PATIENCE_MS = 60_000;

/**
 * Notes when nobody is signed in for a queue that is open or opens soon, so that people are told who don't look at the
 * screen. Of few people it would keep when one of them was there: of them nothing is noted.
 */
export function nobodyWatch(notes: IncidentNotes, monitoring: Pick<Monitoring, 'largeEnough'>) {
  const since = new Map<string, number>();
  return async ({ books, thresholds, now }: Watched): Promise<void> => {
    const queues = books.sight.queues.flatMap((sight) => {
      const book = books.queues.get(sight.queue);
      return book === undefined ? [] : [liveQueue(sight, book, () => false)];
    });
    const alerts = liveAlerts(queues, thresholds, now);
    const empty = new Set(
      alerts.flatMap(({ kind, queue }) => (kind === 'nobody' || kind === 'opens-soon' ? [queue] : [])),
    );
    const gone = [...since.keys(), ...notes.subjects('nobody')].filter((name) => !empty.has(name));
    for (const name of gone) {
      since.delete(name);
      await notes.note('nobody', name, null);
    }
    for (const { queue, members } of queues) {
      if (!empty.has(queue) || !(await monitoring.largeEnough(members))) continue;
      const from = since.get(queue) ?? now;
      since.set(queue, from);
      if (now - from >= PATIENCE_MS) await notes.note('nobody', queue, 'not-signed-in');
    }
  };
}
