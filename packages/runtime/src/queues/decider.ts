import type { Json } from '@callwright/flow/document';
import { type Clock, realClock } from '../calls/clock.ts';
import type { Log } from '../log/index.ts';
import type { AcdWrites } from '../store/queues/acd-repository.ts';
import type { Store } from '../store/store.ts';
import { type Book, readBook, takeWrites } from './book.ts';
import { readServiceTimes } from './estimate.ts';
import { handleOrder, type Read } from './handle-order.ts';
import { readHouse } from './house.ts';
import type { Effect, OrderResult, QueueOrder } from './orders.ts';

/** The one who decides: takes orders one after the other, stores what came of them, and only then has it performed. */
export type Decider = {
  /** @throws when it could not be stored: nothing has happened then */
  readonly run: (order: QueueOrder) => Promise<OrderResult>;
  /** Handles what other processes have handed over. Returns how many orders there were. */
  readonly runHanded: () => Promise<number>;
  /** As it stands; null until it was read for the first time. */
  readonly book: () => Book | null;
  /** Reads everything anew before the next order: another process may have decided meanwhile. */
  readonly forget: () => void;
  readonly stop: () => Promise<void>;
};

export type DeciderParts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** Whose lease fences every write. */
  readonly lease: { readonly name: string; readonly holder: string };
  /** It is stored: performs what came of it. `fresh`: everything was just read, whatever may be missing is to be looked for. */
  readonly perform: (book: Book, effects: readonly Effect[], of: { fresh: boolean; changed: boolean }) => void;
  /** Another process has the lease. */
  readonly lost: () => void;
};

type Waiting = {
  readonly order: QueueOrder;
  readonly resolve: (result: OrderResult) => void;
  readonly reject: (error: unknown) => void;
};
type Handed = { readonly id: number; readonly order: QueueOrder };

const MOST_AT_ONCE = 500;
const FLUSH_MS = 100;

/** That telephones ring, and that callers have heard what became of them, needs no commit of its own. */
const ridesAlong = (order: QueueOrder): boolean => order.do === 'ringing' || order.do === 'told';

export function createDecider(parts: DeciderParts): Decider {
  const { store, clock, log, lease } = parts;
  const waiting: Waiting[] = [];
  let book: Book | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;
  let cancelWake = () => {};
  let cancelFlush = () => {};
  let flushing = false;
  let last = 0;

  /** Time never goes back, whatever the clock does. */
  const now = (): number => {
    last = Math.max(last, clock.now());
    return last;
  };

  async function current(): Promise<{ book: Book; fresh: boolean }> {
    if (book !== null) return { book, fresh: false };
    const house = await readHouse(store, now());
    book = await readBook(store, house, now());
    await readServiceTimes(store.tickets, book);
    return { book, fresh: true };
  }

  async function readFor(there: Book, orders: readonly QueueOrder[], fresh: boolean): Promise<Read> {
    const named = orders.flatMap((order) =>
      order.do === 'enter' ? [order.ticket.id] : order.do === 'hand-on' ? [order.ticket] : [],
    );
    const known = await store.tickets.those(named.filter((id) => !there.tickets.has(id)));
    const learns = fresh || orders.some((order) => order.do === 'learn');
    return {
      tickets: new Map(known.map((ticket) => [ticket.id, ticket])),
      house: learns ? await readHouse(store, now()) : null,
    };
  }

  async function handle(mine: readonly QueueOrder[], handed: readonly Handed[]): Promise<readonly OrderResult[]> {
    const { book: there, fresh } = await current();
    const first: QueueOrder[] = fresh ? [{ do: 'learn', quiet: true }] : [];
    const orders = [...first, ...mine, ...handed.map(({ order }) => order)];
    const read = await readFor(there, orders, fresh);
    const effects: Effect[] = [];
    const perform = (effect: Effect): void => void effects.push(effect);
    const results = orders.map((order) => handleOrder(there, read, { order, now: now(), perform }));
    const answers = handed.map(({ id }, i) => ({
      id,
      result: results[first.length + mine.length + i] as unknown as Json,
    }));
    const later = handed.length === 0 && orders.every(ridesAlong);
    if (later) flushSoon();
    const writes = later ? null : takeWrites(there, orders.some(isNews));
    if (writes !== null || answers.length > 0) await commit({ ...(writes ?? NOTHING), results: answers });
    parts.perform(there, effects, { fresh, changed: later || writes !== null });
    wake(there);
    return results.slice(first.length, first.length + mine.length);
  }

  async function commit(writes: AcdWrites): Promise<void> {
    if ((await store.acd.commit(lease, writes)) === 'lost') throw new LeaseLost();
  }

  async function attempt(mine: readonly QueueOrder[], handed: readonly Handed[]): Promise<readonly OrderResult[]> {
    try {
      return await handle(mine, handed);
    } catch (error) {
      // What is remembered has run ahead of what is stored.
      book = null;
      if (error instanceof LeaseLost) parts.lost();
      throw error;
    }
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0 && !stopped) {
      const batch = waiting.splice(0, MOST_AT_ONCE);
      try {
        const results = await attempt(
          batch.map(({ order }) => order),
          [],
        );
        batch.forEach(({ resolve }, i) => {
          const result = results[i];
          if (result !== undefined) resolve(result);
        });
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
  }

  /** One batch after the other. */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = (running ?? Promise.resolve()).then(task);
    const settled = done.then(
      () => undefined,
      () => undefined,
    );
    running = settled;
    void settled.then(() => {
      if (running === settled) running = null;
    });
    return done;
  }

  /** What was lost by a crash would be done again: it is stored with the next commit, which isn't far. */
  function flushSoon(): void {
    if (flushing || stopped) return;
    flushing = true;
    cancelFlush = realClock.after(FLUSH_MS, () => {
      flushing = false;
      tick();
    });
  }

  function tick(): void {
    run({ do: 'tick' }).catch((error: unknown) => log.error({ err: error }, 'What falls due in queues failed'));
  }

  function wake(there: Book): void {
    cancelWake();
    const at = there.acd.wakeAt();
    if (at === null || stopped) return;
    cancelWake = clock.after(Math.max(0, at - clock.now()), tick);
  }

  function run(order: QueueOrder): Promise<OrderResult> {
    return new Promise((resolve, reject) => {
      waiting.push({ order, resolve, reject });
      if (waiting.length === 1) void inTurn(drain);
    });
  }

  return {
    run,
    runHanded: () =>
      inTurn(async () => {
        const handed = await store.acd.handed(MOST_AT_ONCE);
        if (handed.length === 0) return 0;
        await attempt(
          [],
          handed.map(({ id, order }) => ({ id, order: order as unknown as QueueOrder })),
        );
        return handed.length;
      }),
    book: () => book,
    forget: () => {
      book = null;
      cancelWake();
    },
    stop: async () => {
      stopped = true;
      cancelWake();
      cancelFlush();
      await running;
    },
  };
}

/** Somebody has changed something that others look at, even where it changes nothing here. */
const isNews = (order: QueueOrder): boolean => order.do === 'learn' && !order.quiet;
const NOTHING: Omit<AcdWrites, 'results'> = { pieces: [], tickets: [], offers: [] };

/** Nothing was stored: it is for another process to decide. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';

  constructor() {
    super('Another process decides on queues by now.');
  }
}
