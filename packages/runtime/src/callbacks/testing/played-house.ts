import { createAcd, type Decision } from '@callwright/acd';
import { createLiveFeed } from '../../calls/live-feed.ts';
import { type ManualClock, manualClock } from '../../calls/testing/manual-clock.ts';
import type { TicketDetails } from '../../queues/port.ts';
import { queueDocument, rulesOf } from '../../queues/queue-document.ts';
import type { CallSummary } from '../../store/calls/call-summary.ts';
import type { Store } from '../../store/store.ts';
import { createLegNews } from '../../telephony/leg-news.ts';
import type { CallOutOrder, Provider } from '../../telephony/provider.ts';
import { createProviderRegistry } from '../../telephony/provider-registry.ts';
import { createSimulator } from '../../telephony/simulator/simulator.ts';
import { type CallbackDispatcher, createDispatcher } from '../dispatcher.ts';
import { type KeptCallback, keepCallback } from '../keep-callback.ts';
import { noteFailed } from '../note-failed.ts';
import type { CallbackParts } from '../parts.ts';

const QUEUE = 'service';
const DETAILS: TicketDetails = { topic: '', whisper: [], acceptKey: null, needs: [], language: 'en' };

/** The world outside of callbacks, played: a real line, telephones that outlive our process, and calls that were answered. */
export type PlayedHouse = {
  readonly clock: ManualClock;
  readonly ask: (number: string) => Promise<KeptCallback>;
  readonly caller: (id: string) => Promise<void>;
  readonly signIn: (agent: string) => Promise<void>;
  readonly signOut: (agent: string) => Promise<void>;
  /** Offers that ring, each with an agent. */
  readonly offers: () => readonly { readonly offer: string; readonly agent: string; readonly ticket: string }[];
  readonly answer: (offer: string, agent: string) => Promise<void>;
  readonly decline: (offer: string, agent: string) => Promise<void>;
  /** Agents by the ticket that they are busy with. */
  readonly busy: ReadonlyMap<string, string>;
  readonly agentHangsUp: (agent: string) => Promise<void>;
  /** Customers whose telephones ring, and who talk, by their calls. */
  readonly ringing: ReadonlyMap<string, CallOutOrder>;
  readonly talking: ReadonlyMap<string, CallOutOrder>;
  readonly customerAnswers: (call: string) => void;
  readonly customerRefuses: (call: string) => void;
  readonly customerHangsUp: (call: string) => void;
  /** All that ever rang, in order; ordering one again doesn't count. */
  readonly rang: readonly CallOutOrder[];
  /** Tickets for which agents were found, with the start of their wait, and that of the first in line when it was offered. */
  readonly connected: readonly { readonly ticket: string; readonly since: number; readonly first: number }[];
  /** Our process is killed where it stands, and another one takes over. `at`: right after it has stored its next change. */
  readonly crash: (at?: 'next-change') => Promise<void>;
  readonly settle: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

class Killed extends Error {}

export async function playHouse(given: Store, agents: readonly string[]): Promise<PlayedHouse> {
  const clock = manualClock();
  const feed = createLiveFeed(() => undefined);
  const legNews = createLegNews();
  const acd = createAcd([
    rulesOf(QUEUE, queueDocument({ strategy: 'longest-idle', wrapUpSeconds: 0, ageing: 0, restAfter: null })),
  ]);
  const listeners = new Set<() => void>();
  const offers = new Map<string, { offer: string; agent: string; ticket: string }>();
  const waiting = new Map<string, number>();
  const firstWhenOffered = new Map<string, number>();
  const busy = new Map<string, string>();
  const ringing = new Map<string, CallOutOrder>();
  const talking = new Map<string, CallOutOrder>();
  const rang: CallOutOrder[] = [];
  const connected: { ticket: string; since: number; first: number }[] = [];
  const calls = new Map<string, { endedAt: number | null }>();
  const db = given.signInTables;
  await given.named.put('queue', QUEUE, { title: QUEUE, document: { strategy: 'longest-idle' }, at: 1 });

  async function decided(decisions: readonly Decision[]): Promise<void> {
    for (const decision of decisions) {
      if (decision.kind === 'offer') {
        const taken = new Set([...offers.values()].map(({ ticket }) => ticket));
        const others = [...waiting].filter(([one]) => !taken.has(one)).map(([, since]) => since);
        firstWhenOffered.set(decision.ticket, Math.min(...others, waiting.get(decision.ticket) ?? 0));
        for (const agent of decision.agents) offers.set(`${decision.offer} ${agent}`, { ...decision, agent });
      } else if (decision.kind === 'withdraw') {
        for (const agent of decision.agents) offers.delete(`${decision.offer} ${agent}`);
      } else if (decision.kind === 'connect') {
        const { ticket, agent } = decision;
        const since = waiting.get(ticket) ?? 0;
        connected.push({ ticket, since, first: firstWhenOffered.get(ticket) ?? 0 });
        waiting.delete(ticket);
        busy.set(agent, ticket);
        await change(ticket, { state: 'assigned', outcome: 'answered', agent, leg: `leg of ${agent} ${ticket}` });
      } else if (decision.kind === 'exit') {
        waiting.delete(decision.ticket);
        await change(decision.ticket, { state: 'over', outcome: decision.reason });
      }
    }
    for (const then of listeners) then();
  }

  const change = (id: string, to: object) => db.updateTable('queue_tickets').set(to).where('id', '=', id).execute();
  const tell = (
    event: Parameters<typeof acd.handle>[0] extends infer E
      ? E extends { at: number }
        ? Omit<E, 'at'>
        : never
      : never,
  ) => decided(acd.handle({ ...event, at: clock.now() } as Parameters<typeof acd.handle>[0]));

  async function enter(
    id: string,
    kind: 'caller' | 'callback',
    since: number,
    callback: string | null,
  ): Promise<boolean> {
    const known = await given.tickets.find(id);
    if (known !== null) return known.state !== 'over';
    const at = clock.now();
    const row = { id, queue: QUEUE, kind, call: null, handle: null, provider: 'played', callback, since, priority: 0 };
    const rest = { details: JSON.stringify(DETAILS), outcome: null, agent: null, leg: null, answered_in: null };
    const times = { entered_at: at, left_at: null, ended_at: null, sample: 0, told: 1 } as const;
    await db
      .insertInto('queue_tickets')
      .values({ ...row, ...rest, ...times, state: 'waiting' })
      .execute();
    waiting.set(id, since);
    await tell({ kind: 'entered', ticket: { id, queue: QUEUE, kind, since, priority: 0, needs: [] } });
    return (await given.tickets.find(id))?.state !== 'over';
  }

  async function agentGone(agent: string): Promise<void> {
    const ticket = busy.get(agent);
    if (ticket === undefined) return;
    busy.delete(agent);
    await change(ticket, { state: 'over', ended_at: clock.now() });
    await tell({ kind: 'ended', agent });
  }

  const publish = (call: string): void =>
    feed.publish(
      { call, seq: 0, rows: [], reply: { generation: 0, phase: 'live', verbs: [] } } as never,
      () => ({ id: call }) as CallSummary,
    );

  function customerGone(call: string, why: 'busy' | 'noAnswer'): void {
    if (ringing.delete(call)) legNews.tell({ leg: call, kind: 'ended', why });
  }

  const provider: Provider = {
    ...createSimulator(clock),
    name: 'played',
    callOut: async (order) => {
      if (ringing.has(order.call) || calls.has(order.call)) return;
      if (order.again === true || rang.some(({ call }) => call === order.call)) {
        legNews.tell({ leg: order.call, kind: 'ended', why: 'noAnswer' });
        return;
      }
      rang.push(order);
      ringing.set(order.call, order);
    },
    legs: {
      ...(createSimulator(clock).legs as NonNullable<Provider['legs']>),
      hangUp: async (leg) => {
        if (ringing.has(leg)) return customerGone(leg, 'noAnswer');
        const agent = [...busy].find(([name, ticket]) => leg === `leg of ${name} ${ticket}`)?.[0];
        if (agent !== undefined) await agentGone(agent);
      },
    },
  };
  for (const agent of agents) {
    await tell({ kind: 'agent-known', agent, skills: {}, queues: [{ queue: QUEUE, rank: 1, place: 1 }] });
  }

  let dies: 'no' | 'next-change' | 'dead' = 'no';

  /** What one process of ours has: once it is killed, nothing of it does anything. */
  function boot(): { dispatcher: CallbackDispatcher; kill: () => void } {
    let alive = true;
    const mine =
      <A extends readonly unknown[], R>(does: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        if (!alive) throw new Killed();
        const result = await does(...args);
        if (!alive) throw new Killed();
        return result;
      };
    const parts: CallbackParts = {
      store: {
        ...given,
        calls: { ...given.calls, find: async (id) => (calls.get(id) as CallSummary | undefined) ?? null },
        callbacks: {
          ...given.callbacks,
          change: mine(async (...args: Parameters<Store['callbacks']['change']>) => {
            const changed = await given.callbacks.change(...args);
            if (dies === 'next-change' && changed !== null) {
              dies = 'dead';
              alive = false;
            }
            return changed;
          }),
          underWay: mine(given.callbacks.underWay),
          due: mine(given.callbacks.due),
        },
      },
      queues: {
        enterCallback: mine(async ({ id, ticket, since }) => {
          const stands = await enter(ticket, 'callback', since, id);
          return stands ? { kind: 'waiting', position: 1, estimateMs: null } : { kind: 'refused', why: 'nobody' };
        }),
        leave: mine(async (ticket) => {
          if (!waiting.delete(ticket)) return;
          await change(ticket, { state: 'over', outcome: 'left' });
          await tell({ kind: 'left', ticket });
        }),
        listen: (then) => {
          const heard = (): void => void (alive && then());
          listeners.add(heard);
          return () => void listeners.delete(heard);
        },
        setCallOf: async () => ({ done: true }),
      },
      calls: { feed },
      providers: createProviderRegistry([{ ...provider, callOut: mine(async (order) => provider.callOut?.(order)) }]),
      dialling: { check: async ({ to }) => ({ kind: 'allowed', to, from: '' }) },
      legNews: {
        tell: legNews.tell,
        listen: (leg, then) => legNews.listen(leg, (event) => void (alive && then(event))),
      },
      clock: { now: clock.now, after: (ms, then) => clock.after(ms, () => void (alive && then())) },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    };
    const dispatcher = createDispatcher(parts, (callback) => noteFailed(given, callback));
    return {
      dispatcher,
      kill: () => {
        alive = false;
      },
    };
  }

  let process = boot();
  await process.dispatcher.start();

  async function settle(): Promise<void> {
    for (let rounds = 0; rounds < 3; rounds++) {
      await process.dispatcher.idle();
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (dies !== 'dead') return;
    dies = 'no';
    await restart();
    await settle();
  }

  async function restart(): Promise<void> {
    process.kill();
    // Its lease is over by then.
    clock.pass(31_000);
    process = boot();
    await process.dispatcher.start();
  }

  return {
    clock,
    ask: async (number) => {
      const origin = {
        reference: '',
        provider: 'played',
        dialled: '',
        flow: '',
        revision: 1,
        node: null,
        clockOffset: 0,
        world: null,
      };
      const kept = await keepCallback(
        { store: given, clock, dialling: { check: async ({ to }) => ({ kind: 'allowed', to, from: '' }) } },
        {
          request: `${number} ${clock.now()}`,
          queue: QUEUE,
          number,
          call: null,
          since: clock.now(),
          slot: null,
          priority: 0,
          details: DETAILS,
          note: '',
          origin,
        },
      );
      process.dispatcher.nudge();
      return kept;
    },
    caller: async (id) => void (await enter(id, 'caller', clock.now(), null)),
    signIn: (agent) => tell({ kind: 'agent-set', agent, state: 'available' }),
    signOut: (agent) => tell({ kind: 'agent-set', agent, state: 'offline' }),
    offers: () => [...offers.values()],
    answer: async (offer, agent) => {
      offers.delete(`${offer} ${agent}`);
      await tell({ kind: 'answered', offer, agent });
    },
    decline: async (offer, agent) => {
      offers.delete(`${offer} ${agent}`);
      await tell({ kind: 'declined', offer, agent });
    },
    busy,
    agentHangsUp: agentGone,
    ringing,
    talking,
    customerAnswers: (call) => {
      const order = ringing.get(call);
      if (order === undefined) return;
      ringing.delete(call);
      talking.set(call, order);
      calls.set(call, { endedAt: null });
      publish(call);
    },
    customerRefuses: (call) => customerGone(call, 'busy'),
    customerHangsUp: (call) => {
      if (!talking.delete(call)) return;
      calls.set(call, { endedAt: clock.now() });
      publish(call);
    },
    rang,
    connected,
    crash: async (at) => {
      if (at === 'next-change') dies = at;
      else await restart();
    },
    settle: async () => {
      await tell({ kind: 'tick' });
      await settle();
    },
    stop: () => process.dispatcher.stop(),
  };
}
