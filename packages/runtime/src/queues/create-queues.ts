import type { CallRuntime } from '../calls/call-runtime.ts';
import { type Clock, realClock } from '../calls/clock.ts';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/store.ts';
import { nameHolder } from '../telephony/asterisk/lease/holder.ts';
import { createLeaseKeeper } from '../telephony/asterisk/lease/lease-keeper.ts';
import type { LegNews } from '../telephony/leg-news.ts';
import type { OtherProcesses } from '../telephony/processes/other-processes.ts';
import type { ProviderDirectory } from '../telephony/provider.ts';
import { createAnnouncer } from './announcer.ts';
import { type Book, readBook, VERSION } from './book.ts';
import { createDecider, LeaseLost } from './decider.ts';
import { estimateOf, readServiceTimes } from './estimate.ts';
import { readHouse } from './house.ts';
import type { OrderResult, QueueOrder } from './orders.ts';
import { createPerformer } from './performer.ts';
import type { Done, Entered, Queues } from './port.ts';
import { keptQueue, type QueueDocument } from './queue-document.ts';
import { createRemote } from './remote.ts';
import { createRingingTelephones } from './ringing-telephones.ts';
import { agentSight, sightOf } from './sight.ts';
import { createTalkLegs } from './talk-legs.ts';
import { createTicketNews } from './ticket-news.ts';

export type QueuesParts = {
  readonly store: Store;
  readonly calls: Pick<CallRuntime, 'take'>;
  readonly providers: ProviderDirectory;
  readonly legNews: Pick<LegNews, 'listen'>;
  readonly others: OtherProcesses;
  /** Takes the telephone on the page. False: it doesn't ring there. */
  readonly answerDesk: (leg: string) => boolean;
  readonly clock: Clock;
  readonly log: Log;
};

const LEASE = 'acd';
/** Opening hours, absences and what may have got lost are looked at this often. */
const LOOK_MS = 5000;
/** Orders of other processes are looked for this often: while there are some, and else. */
const HANDED_MS = { busy: 25, quiet: 200 };
const FOLLOW_MS = 250;
const FORGET_MS = 120_000;
const ONCE_MS = 1000;

export function createQueues(parts: QueuesParts): Queues {
  const { store, calls, providers, clock, log } = parts;
  const holder = nameHolder();
  const listeners = new Set<() => void>();
  const timers = new Map<string, () => void>();
  let running = false;

  const lease = createLeaseKeeper({
    leases: store.leases,
    name: LEASE,
    holder,
    clock: realClock,
    log,
    gained: () => {
      decider.forget();
      order({ do: 'learn', quiet: true }).catch(failed);
    },
    lost: () => {
      decider.forget();
      performer.forget();
    },
  });
  const remote = createRemote(store.acd, realClock);
  const failed = (error: unknown): void => log.error({ err: error }, 'Queues: something failed');

  async function order(one: QueueOrder): Promise<OrderResult> {
    if (!lease.holds() && (running || !(await decideOnce()))) return remote.run(one);
    return decider.run(one).catch((error: unknown) => {
      if (error instanceof LeaseLost) return remote.run(one);
      throw error;
    });
  }

  /** Who hasn't been started decides where nobody else does, and performs nothing. */
  function decideOnce(): Promise<boolean> {
    const now = realClock.now();
    return store.leases.take(LEASE, holder, { now, until: now + ONCE_MS });
  }

  const ordered = async (one: QueueOrder): Promise<Done> => (await order(one)) as Done;

  async function set(one: Extract<QueueOrder, { do: 'set' }>): Promise<Done> {
    const done = await ordered(one);
    const { agent, state, reason } = one;
    if ('done' in done) await store.agents.setState(agent, state, state === 'break' ? reason : null, clock.now());
    return done;
  }

  async function queueNow(name: string): Promise<QueueDocument | null> {
    const kept = await store.named.find('queue', name);
    return kept === null ? null : keptQueue(kept.document);
  }

  const rings = createRingingTelephones({ ...parts, tell: order });
  const talks = createTalkLegs({ ...parts, tell: order });
  const news = createTicketNews({ calls, agents: store.agents, queue: queueNow, log, tell: order });
  const announcer = createAnnouncer(parts);
  const performer = createPerformer({ store, providers, rings, talks, news, decides: lease.holds, clock, log });
  const decider = createDecider({
    store,
    clock,
    log,
    lease: { name: LEASE, holder },
    perform: (book, effects, of) => {
      performer.perform(book, effects);
      if (of.fresh) performer.reconcile({ offers: book.offers.values(), tickets: book.tickets });
      if (of.changed) changed();
    },
    lost: () => performer.forget(),
  });

  function changed(): void {
    for (const then of listeners) then();
  }

  /** By which clock processes come together: real ones; opening hours and the like go by the one that is given. */
  function again(name: string, by: Clock, ms: () => number, task: () => Promise<unknown>): void {
    if (!running) return;
    timers.set(
      name,
      by.after(ms(), () => {
        task()
          // What was under way when we stopped is done by the next one.
          .catch((error: unknown) => running && failed(error))
          .finally(() => again(name, by, ms, task));
      }),
    );
  }

  let handedAt = 0;
  async function runHanded(): Promise<void> {
    if (lease.holds() && (await decider.runHanded()) > 0) handedAt = realClock.now();
  }

  /** Whatever may have got lost: calls that ended unseen, news that could not be told, hours, absences. */
  async function lookOver(): Promise<void> {
    if (!lease.holds()) return;
    await order({ do: 'learn', quiet: true });
    for (const ticket of await store.tickets.left()) await order({ do: 'leave', ticket, outcome: 'hung-up' });
    const book = decider.book();
    if (book !== null) performer.reconcile({ offers: book.offers.values(), tickets: book.tickets });
    await store.acd.forget(realClock.now() - FORGET_MS);
  }

  let seen: string | null = null;
  /** What concerns the connections that only this process can act on, and news for those who listen. */
  async function follow(): Promise<void> {
    if (lease.holds()) return;
    const stamp = await store.acd.piece(VERSION, '');
    if (stamp === seen) return;
    seen = stamp;
    changed();
    if (!providers.all().some((provider) => provider.kind === 'command-stream' && provider.holds())) return;
    const [offers, tickets] = await Promise.all([store.acd.openOffers(), store.tickets.open()]);
    performer.reconcile({ offers, tickets: new Map(tickets.map((ticket) => [ticket.id, ticket])) });
  }

  /** As the process that decides has it, or as it is stored. */
  async function book(): Promise<Book> {
    if (lease.holds()) {
      if (decider.book() === null) await order({ do: 'tick' });
      const own = decider.book();
      if (own !== null) return own;
    }
    const version = (await store.acd.piece(VERSION, '')) ?? '';
    const now = realClock.now();
    if (elsewhere === null || elsewhere.version !== version || elsewhere.at < now - LOOK_MS) {
      const mine = { version, at: now, book: readElsewhere() };
      elsewhere = mine;
      // What could not be read is read again by the next who asks.
      mine.book.catch(() => {
        if (elsewhere === mine) elsewhere = null;
      });
    }
    return elsewhere.book;
  }

  let elsewhere: { readonly version: string; readonly at: number; readonly book: Promise<Book> } | null = null;
  async function readElsewhere(): Promise<Book> {
    const read = await readBook(store, await readHouse(store, clock.now()), clock.now());
    await readServiceTimes(store.tickets, read);
    return read;
  }

  return {
    enter: async ({ call, handle, ...ticket }) =>
      (await order({ do: 'enter', ticket: { ...ticket, kind: 'caller', call, handle } })) as Entered,
    enterCallback: async ({ id, ticket, ...callback }) =>
      (await order({
        do: 'enter',
        ticket: { ...callback, id: ticket, kind: 'callback', callback: id },
      })) as Entered,
    leave: async (ticket, outcome) => void (await order({ do: 'leave', ticket, outcome })),
    reprioritise: (ticket, priority) => ordered({ do: 'priority', ticket, priority }),
    move: (ticket, queue) => ordered({ do: 'move', ticket, queue }),
    handOn: (ticket, queue) => ordered({ do: 'hand-on', ticket, queue }),
    take: (ticket, agent, by = 'agent') => ordered({ do: 'take', ticket, agent, supervisor: by === 'supervisor' }),
    setCallOf: (ticket, call) => ordered({ do: 'call', ticket, call }),
    announce: (queue, { text }) => announcer.announce(queue, text),
    setState: (agent, state, reason) => set({ do: 'set', agent, state, reason: reason ?? null }),
    signedOut: (agent) => set({ do: 'set', agent, state: 'offline', reason: null, afterWrapUp: true }),
    answer: (agent, offer) => ordered({ do: 'answer', agent, offer }),
    decline: (agent, offer) => ordered({ do: 'declined', agent, offer }),
    taken: async (agent, talk) => void (await order({ do: 'taken', agent, talk })),
    ended: async (talk) => void (await order({ do: 'ended', talk })),
    endWrapUp: (agent) => ordered({ do: 'wrapped-up', agent }),
    extendWrapUp: (agent, ms) => ordered({ do: 'extend', agent, ms }),
    changed: async () => void (await order({ do: 'learn', quiet: false })),
    sight: async () => sightOf(await book()),
    agent: async (person) => agentSight(await book(), person),
    position: async (entered) => {
      const there = await book();
      const ticket = there.handedOn.get(entered)?.at(-1) ?? entered;
      const position = there.acd.placeOf(ticket);
      const queue = there.tickets.get(ticket)?.queue ?? '';
      return position === null ? null : { position, estimateMs: estimateOf(there, queue, position) };
    },
    listen: (then) => {
      listeners.add(then);
      return () => void listeners.delete(then);
    },
    decides: lease.holds,
    start: async () => {
      running = true;
      announcer.start();
      await lease.start();
      again('look', clock, () => LOOK_MS, lookOver);
      again('follow', realClock, () => FOLLOW_MS, follow);
      again(
        'handed',
        realClock,
        () => (realClock.now() - handedAt < 5000 ? HANDED_MS.busy : HANDED_MS.quiet),
        runHanded,
      );
    },
    stop: async () => {
      running = false;
      for (const cancel of timers.values()) cancel();
      announcer.stop();
      await decider.stop();
      await lease.stop();
    },
  };
}
