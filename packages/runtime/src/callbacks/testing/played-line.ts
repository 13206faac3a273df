import { type AcdEvent, createAcd, type Decision } from '@callwright/acd';
import type { Clock } from '../../calls/clock.ts';
import type { TicketDetails } from '../../queues/port.ts';
import { queueDocument, rulesOf } from '../../queues/queue-document.ts';
import type { Store } from '../../store/store.ts';

export const QUEUE = 'service';
export const DETAILS: TicketDetails = { topic: '', whisper: [], acceptKey: null, needs: [], language: 'en' };

export type PlayedOffer = { readonly offer: string; readonly agent: string; readonly ticket: string };

/** A line with agents: decided as in the product, and its tickets are kept where the product keeps them. */
export type PlayedLine = {
  /** False: turned away. Entered twice it is entered once. */
  readonly enter: (id: string, kind: 'caller' | 'callback', since: number, callback: string | null) => Promise<boolean>;
  readonly leave: (ticket: string) => Promise<void>;
  readonly set: (agent: string, state: 'available' | 'offline') => Promise<void>;
  /** What rings, each with an agent. */
  readonly offers: () => readonly PlayedOffer[];
  readonly answer: (offer: string, agent: string) => Promise<void>;
  readonly decline: (offer: string, agent: string) => Promise<void>;
  /** The ticket of each agent who is busy. */
  readonly busy: ReadonlyMap<string, string>;
  readonly hangUp: (agent: string) => Promise<void>;
  /** The agent whose leg it is. */
  readonly agentOf: (leg: string) => string | undefined;
  /** Tickets for which agents were found, with the start of their wait, and that of the first in line when it was offered. */
  readonly connected: readonly { readonly ticket: string; readonly since: number; readonly first: number }[];
  readonly tick: () => Promise<void>;
  readonly listen: (then: () => void) => () => void;
};

type Untimed = AcdEvent extends infer E ? (E extends AcdEvent ? Omit<E, 'at'> : never) : never;

const legOf = (agent: string, ticket: string): string => `leg of ${agent} ${ticket}`;

export async function playLine(store: Store, clock: Clock, agents: readonly string[]): Promise<PlayedLine> {
  const document = queueDocument({ strategy: 'longest-idle', wrapUpSeconds: 0, ageing: 0, restAfter: null });
  const acd = createAcd([rulesOf(QUEUE, document)]);
  const listeners = new Set<() => void>();
  const offers = new Map<string, PlayedOffer>();
  const waiting = new Map<string, number>();
  const firstWhenOffered = new Map<string, number>();
  /** Whoever let it ring for somebody is rung for others first. */
  const unanswered = new Set<string>();
  const busy = new Map<string, string>();
  const connected: { ticket: string; since: number; first: number }[] = [];
  const db = store.signInTables;
  await store.named.put('queue', QUEUE, { title: QUEUE, document: { strategy: 'longest-idle' }, at: 1 });

  async function decided(decisions: readonly Decision[]): Promise<void> {
    for (const decision of decisions) {
      if (decision.kind === 'offer') {
        const taken = new Set([...offers.values()].map(({ ticket }) => ticket));
        const others = [...waiting]
          .filter(([one]) => !taken.has(one) && !decision.agents.every((agent) => unanswered.has(`${one} ${agent}`)))
          .map(([, since]) => since);
        firstWhenOffered.set(decision.ticket, Math.min(...others, waiting.get(decision.ticket) ?? 0));
        for (const agent of decision.agents) offers.set(`${decision.offer} ${agent}`, { ...decision, agent });
      } else if (decision.kind === 'withdraw') {
        for (const agent of decision.agents) ringsOut(decision.offer, agent);
      } else if (decision.kind === 'connect') {
        const { ticket, agent } = decision;
        const since = waiting.get(ticket) ?? 0;
        connected.push({ ticket, since, first: firstWhenOffered.get(ticket) ?? 0 });
        waiting.delete(ticket);
        busy.set(agent, ticket);
        await change(ticket, { state: 'assigned', outcome: 'answered', agent, leg: legOf(agent, ticket) });
      } else if (decision.kind === 'exit') {
        waiting.delete(decision.ticket);
        await change(decision.ticket, { state: 'over', outcome: decision.reason });
      }
    }
    for (const then of listeners) then();
  }

  function ringsOut(offer: string, agent: string): void {
    const rang = offers.get(`${offer} ${agent}`);
    if (rang !== undefined) unanswered.add(`${rang.ticket} ${agent}`);
    offers.delete(`${offer} ${agent}`);
  }

  const change = (id: string, to: object) => db.updateTable('queue_tickets').set(to).where('id', '=', id).execute();
  const tell = (event: Untimed): Promise<void> => decided(acd.handle({ ...event, at: clock.now() } as AcdEvent));

  async function enter(
    id: string,
    kind: 'caller' | 'callback',
    since: number,
    callback: string | null,
  ): Promise<boolean> {
    const known = await store.tickets.find(id);
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
    return (await store.tickets.find(id))?.state !== 'over';
  }

  for (const agent of agents) {
    await tell({ kind: 'agent-known', agent, skills: {}, queues: [{ queue: QUEUE, rank: 1, place: 1 }] });
  }
  return {
    enter,
    leave: async (ticket) => {
      if (!waiting.delete(ticket)) return;
      await change(ticket, { state: 'over', outcome: 'left' });
      await tell({ kind: 'left', ticket });
    },
    set: (agent, state) => tell({ kind: 'agent-set', agent, state }),
    offers: () => [...offers.values()],
    answer: async (offer, agent) => {
      offers.delete(`${offer} ${agent}`);
      await tell({ kind: 'answered', offer, agent });
    },
    decline: async (offer, agent) => {
      ringsOut(offer, agent);
      await tell({ kind: 'declined', offer, agent });
    },
    busy,
    hangUp: async (agent) => {
      const ticket = busy.get(agent);
      if (ticket === undefined) return;
      busy.delete(agent);
      await change(ticket, { state: 'over', ended_at: clock.now() });
      await tell({ kind: 'ended', agent });
    },
    agentOf: (leg) => [...busy].find(([agent, ticket]) => leg === legOf(agent, ticket))?.[0],
    connected,
    tick: () => tell({ kind: 'tick' }),
    listen: (then) => {
      listeners.add(then);
      return () => void listeners.delete(then);
    },
  };
}
