import type { Monitoring } from '../monitoring/index.ts';
import type { Queues } from '../queues/port.ts';
import { tellChanges } from '../queues/tell-changes.ts';
import type { Store } from '../store/store.ts';
import { type LiveBooks, readBooks } from './live-books.ts';
import type { LivePage } from './live-page.ts';
import { pageFor, type Reader } from './page-for.ts';
import { sharedBooks } from './shared-books.ts';
import { readThresholds } from './thresholds.ts';

/** The live view: what waits, who is there, how the day goes. */
export type Live = {
  readonly page: (reader: Reader) => Promise<LivePage>;
  /** Tells the page once at the beginning and whenever it has changed, until the returned function is called. */
  readonly watch: (reader: Reader, tell: (page: LivePage) => void, broken: () => void) => () => void;
};

export type LiveParts = {
  readonly store: Store;
  readonly queues: Pick<Queues, 'sight' | 'listen'>;
  readonly monitoring: Monitoring;
  readonly now: () => number;
};

/** However much happens, a reader is told so often at most, and the books are read so often at most for all readers. */
const REST_MS = 1000;
/** What changes by time alone, like warnings, is looked at so often. */
const LOOK_MS = 10_000;

export function createLive(parts: LiveParts): Live {
  const { store, queues, monitoring, now } = parts;
  const shared = sharedBooks(() => readBooks(parts), REST_MS);
  const watchers = new Set<() => void>();
  queues.listen(() => {
    shared.changed();
    for (const look of watchers) look();
  });

  async function page(reader: Reader, books: Promise<LiveBooks>): Promise<LivePage> {
    const [kept, thresholds] = await Promise.all([books, readThresholds(store)]);
    return pageFor(reader, kept, monitoring, thresholds, now());
  }

  return {
    page: (reader) => page(reader, readBooks(parts)),
    watch: (reader, tell, broken) => {
      const see = () => page(reader, shared.read());
      const essence = ({ at: _, ...seen }: LivePage) => seen;
      const teller = tellChanges({ see, essence, tell, broken, restMs: REST_MS });
      watchers.add(teller.look);
      const looks = setInterval(teller.look, LOOK_MS);
      return () => {
        teller.stop();
        clearInterval(looks);
        watchers.delete(teller.look);
      };
    },
  };
}
