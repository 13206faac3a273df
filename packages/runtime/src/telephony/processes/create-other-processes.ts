import { randomUUID } from 'node:crypto';
import type { Json } from '@callwright/flow/document';
import { realClock } from '../../calls/clock.ts';
import type { Log } from '../../log/index.ts';
import type { Store } from '../../store/store.ts';
import { NO_OTHERS, type OtherProcesses } from './other-processes.ts';

export type RunningOtherProcesses = OtherProcesses & {
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** News are looked for this often: while there are some, and else. */
const LOOK_MS = { busy: 25, quiet: 100 };
const BUSY_MS = 5000;
/** Numbers are given before rows can be seen: so many are looked at again, for a later one may be seen earlier. */
const OVERLAP = 200;
const FORGET_MS = 120_000;
const FORGET_EACH_MS = 60_000;

type Told = { readonly topic: string; readonly news: Json };

/** By a table that all processes read. SQLite's file belongs to one process, which tells nobody anything. */
export function createOtherProcesses(
  { processNews, kind }: Pick<Store, 'processNews' | 'kind'>,
  log: Log,
): RunningOtherProcesses {
  if (kind === 'sqlite') return { ...NO_OTHERS, start: async () => {}, stop: async () => {} };
  const me = randomUUID();
  const clock = realClock;
  const listeners = new Map<string, Set<(news: Json) => void>>();
  let seen = new Set<number>();
  let last = 0;
  let heardAt = 0;
  let forgotAt = 0;
  let running = false;
  let looking: Promise<void> | null = null;
  let cancel = () => {};

  function pass({ topic, news }: Told): void {
    for (const then of listeners.get(topic) ?? []) {
      try {
        then(news);
      } catch (error) {
        log.error({ topic, err: error }, 'News of another process could not be taken');
      }
    }
  }

  async function read(): Promise<void> {
    const fresh = (await processNews.after(last - OVERLAP, me)).filter(({ id }) => !seen.has(id));
    for (const { id, news } of fresh) {
      seen.add(id);
      last = Math.max(last, id);
      heardAt = clock.now();
      pass(JSON.parse(news) as Told);
    }
    if (seen.size > 4 * OVERLAP) seen = new Set([...seen].filter((id) => id > last - 2 * OVERLAP));
    if (clock.now() - forgotAt < FORGET_EACH_MS) return;
    forgotAt = clock.now();
    await processNews.forget(clock.now() - FORGET_MS);
  }

  function look(): void {
    looking = read()
      .catch((error: unknown) => log.warn({ err: error }, 'News of other processes could not be read'))
      .finally(() => {
        looking = null;
        if (running) cancel = clock.after(clock.now() - heardAt < BUSY_MS ? LOOK_MS.busy : LOOK_MS.quiet, look);
      });
  }

  return {
    tell: (topic, news) => processNews.put(me, [JSON.stringify({ topic, news } satisfies Told)], clock.now()),
    listen: (topic, then) => {
      const all = listeners.get(topic) ?? new Set();
      listeners.set(topic, all.add(then));
      return () => void all.delete(then);
    },
    start: async () => {
      // What was told before concerns nobody here: whatever is taken up is asked about.
      last = await processNews.last();
      for (const { id } of await processNews.after(last - OVERLAP, me)) seen.add(id);
      running = true;
      look();
    },
    stop: async () => {
      running = false;
      cancel();
      await looking;
    },
  };
}
