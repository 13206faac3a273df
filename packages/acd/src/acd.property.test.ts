import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Acd, createAcd } from './acd.ts';
import { type Piece, stateFrom } from './changed-pieces.ts';
import type { AcdEvent, AgentState, Decision, Ticket } from './events.ts';
import { type QueueRules, STRATEGIES } from './rules.ts';
import { canServe } from './skills.ts';
import type { AcdState } from './state.ts';
import { plainRules } from './testing/play.ts';
import { witness } from './testing/witness.ts';

const AGENTS = ['a', 'b', 'c', 'd'];
const QUEUES = ['q', 'r'];

/** Acts upon whatever is there when their turn comes: numbers choose among it. */
type Act =
  | {
      readonly do: 'enter';
      readonly queue: number;
      readonly priority: number;
      readonly skilled: boolean;
      readonly callback: boolean;
    }
  | { readonly do: 'leave' | 'answer' | 'decline' | 'end' | 'wrapped' | 'take'; readonly which: number }
  | { readonly do: 'set'; readonly which: number; readonly state: 'offline' | 'available' | 'break' }
  | { readonly do: 'wait'; readonly seconds: number }
  | { readonly do: 'late-answer' | 'extend'; readonly which: number }
  | { readonly do: 'move' | 'pick' | 'pick-up'; readonly which: number; readonly to: number }
  | { readonly do: 'priority'; readonly which: number; readonly priority: number };

const number = fc.nat({ max: 1000 });
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    do: fc.constant('enter' as const),
    queue: fc.nat({ max: 1 }),
    priority: fc.nat({ max: 2 }),
    skilled: fc.boolean(),
    callback: fc.boolean(),
  }),
  fc.record({ do: fc.constantFrom('leave', 'answer', 'decline', 'end', 'wrapped', 'take'), which: number }),
  fc.record({ do: fc.constant('answer' as const), which: number }),
  fc.record({
    do: fc.constant('set' as const),
    which: number,
    state: fc.constantFrom('offline', 'available', 'available', 'break'),
  }),
  fc.record({ do: fc.constant('wait' as const), seconds: fc.nat({ max: 40 }) }),
  fc.record({ do: fc.constant('late-answer' as const), which: number }),
  fc.record({ do: fc.constant('extend' as const), which: number }),
  fc.record({ do: fc.constantFrom('move', 'pick', 'pick-up'), which: number, to: number }),
  fc.record({ do: fc.constant('priority' as const), which: number, priority: fc.nat({ max: 3 }) }),
) as fc.Arbitrary<Act>;

const anyRules = (id: string): fc.Arbitrary<QueueRules> =>
  fc
    .record({
      strategy: fc.constantFrom(...STRATEGIES),
      wrapUpMs: fc.constantFrom(0, 5000),
      maxLength: fc.constantFrom(null, 3),
      maxWaitMs: fc.constantFrom(null, 50_000),
      ageing: fc.constantFrom(0, 1),
      restAfter: fc.constantFrom(null, 2),
      overflow: fc.constantFrom(null, ...(id === 'q' ? [{ to: 'r', afterMs: 10_000 }] : [])),
    })
    .map((rules) => plainRules(id, rules));

/** Of those who wait and aren't rung for, nobody could be served by somebody who is free. */
function expectNobodyForgotten(acd: Acd, rules: readonly QueueRules[], now: number): void {
  const { agents, tickets, offers } = acd.state();
  for (const { ticket, seats } of tickets) {
    if (offers.some((offer) => offer.ticket === ticket.id)) continue;
    const able = agents.filter(
      (agent) =>
        agent.state === 'available' &&
        agent.queues.some(({ queue }) => seats.some((seat) => seat.queue === queue)) &&
        canServe(agent.skills, ticket.needs, now - ticket.since),
    );
    expect(
      able.map(({ id }) => id),
      `${ticket.id} waits`,
    ).toEqual([]);
  }
  for (const { id, maxLength } of rules) {
    const length = tickets.filter(
      ({ ticket }) => ticket.queue === id && ticket.kind === 'caller' && !('limitedFrom' in ticket),
    ).length;
    if (maxLength !== null) expect(length).toBeLessThanOrEqual(maxLength);
  }
}

/** Who is rung was picked rightly: nobody in the same line, who needs the same, was before them. */
function expectFair(
  before: ReturnType<Acd['state']>,
  after: ReturnType<Acd['state']>,
  rules: readonly QueueRules[],
): void {
  const fresh = after.offers.filter((offer) => !before.offers.some(({ id }) => id === offer.id));
  for (const offer of fresh) {
    const served = after.tickets.find(({ ticket }) => ticket.id === offer.ticket);
    const own = rules.find(({ id }) => id === offer.queue);
    if (served === undefined || own === undefined || offer.byHand) continue;
    const place = (one: typeof served) => {
      const { priority, since } = one.ticket;
      return own.ageing > 0 ? since - (priority * 60_000) / own.ageing : -priority;
    };
    for (const other of after.tickets) {
      const seat = other.seats.find(({ queue }) => queue === offer.queue);
      // Who needs something may have been out of anybody's reach at that moment.
      const alike = other.ticket.needs.length === 0;
      if (other === served || seat === undefined || !alike) continue;
      if (after.offers.some(({ ticket }) => ticket === other.ticket.id)) continue;
      if (other.ticket.since === served.ticket.since && place(other) === place(served)) continue;
      const isFirst =
        place(other) === place(served) ? other.ticket.since < served.ticket.since : place(other) < place(served);
      // Somebody who came first may only be passed over by agents who aren't in that line.
      const ringable = offer.agents.some((id) =>
        after.agents.some((agent) => agent.id === id && agent.queues.some(({ queue }) => queue === offer.queue)),
      );
      expect(isFirst && ringable, `${served.ticket.id} before ${other.ticket.id}`).toBe(false);
    }
  }
}

/** Who comes to a line of the longest idle gets the agent who was free the longest of those who can. */
function expectLongestIdle(
  before: ReturnType<Acd['state']>,
  event: AcdEvent,
  decisions: readonly Decision[],
  rules: readonly QueueRules[],
) {
  const [first] = decisions;
  if (event.kind !== 'entered' || first?.kind !== 'offer' || first.ticket !== event.ticket.id) return;
  if (rules.find(({ id }) => id === first.queue)?.strategy !== 'longest-idle') return;
  const able = before.agents.filter(
    ({ state, queues, skills }) =>
      state === 'available' &&
      queues.some(({ queue }) => queue === first.queue) &&
      canServe(skills, event.ticket.needs, 0),
  );
  const picked = able.find(({ id }) => id === first.agents[0]);
  expect(picked).toBeDefined();
  for (const other of able) expect(picked?.idleSince).toBeLessThanOrEqual(other.idleSince);
}

const anyHistory = fc.record({
  rules: fc.tuple(anyRules('q'), anyRules('r')),
  acts: fc.array(anyAct, { minLength: 5, maxLength: 80 }),
  /** After which acts another process goes on. */
  restarts: fc.array(fc.nat({ max: 80 }), { maxLength: 6 }),
});

describe('any history', () => {
  it('rings nobody twice, loses no caller, serves nobody twice, is fair, and goes on elsewhere as it would have here', () => {
    fc.assert(
      fc.property(anyHistory, ({ rules, acts, restarts }) => {
        let acd = createAcd(rules);
        const stored = new Map<string, string>();
        const stays = createAcd(rules);
        const seen = witness(rules);
        let [now, count] = [0, 0];
        const tell = (event: AcdEvent) => {
          // One thing after the other, so that each can be judged.
          for (let due = acd.wakeAt(); due !== null && due < event.at; due = acd.wakeAt()) {
            judged({ kind: 'tick', at: due });
          }
          judged(event);
        };
        const judged = (event: AcdEvent) => {
          const before = acd.state();
          const decisions = acd.handle(event);
          expect(stays.handle(event)).toEqual(decisions);
          for (const { kind, id, document } of acd.changes()) {
            if (document === null) stored.delete(`${kind} ${id}`);
            else stored.set(`${kind} ${id}`, JSON.stringify({ kind, id, document }));
          }
          const pieces = [...stored.values()].map((text) => JSON.parse(text) as Piece);
          expect(sorted(stateFrom(pieces))).toEqual(sorted(acd.state()));
          expectPlaces(acd);
          for (const decision of decisions) seen.saw(decision);
          expectNobodyForgotten(acd, rules, event.at);
          expectFair(before, acd.state(), rules);
          expectLongestIdle(before, event, decisions, rules);
        };
        for (const [place, agent] of AGENTS.entries()) {
          const queues = QUEUES.slice(place === 3 ? 1 : 0, place === 0 ? 1 : 2).map((queue) => ({
            queue,
            rank: place % 2,
            place,
          }));
          tell({ kind: 'agent-known', agent, skills: { gas: place }, queues, at: now });
          if (place < 2) tell({ kind: 'agent-set', agent, state: 'available', at: now });
        }
        for (const [index, act] of acts.entries()) {
          now += 1;
          const event = eventOf(act, now, acd, seen, () => `c${++count}`);
          if (act.do === 'wait') now += act.seconds * 1000;
          if (event === null) continue;
          if (event.kind === 'entered') seen.entered(event.ticket);
          if (event.kind === 'left') {
            // What falls due first may have sent them on already.
            tell({ kind: 'tick', at: event.at });
            if (seen.waiting.has(event.ticket)) seen.left(event.ticket);
          }
          if (event.kind === 'ended') seen.free(event.agent);
          if (event.kind === 'agent-taken') tell({ kind: 'tick', at: event.at });
          tell(event.kind === 'tick' ? { ...event, at: now } : event);
          if (event.kind === 'agent-taken') seen.busy.add(event.agent);
          if (restarts.includes(index)) {
            const pieces = [...stored.values()].reverse().map((text) => JSON.parse(text) as Piece);
            acd = createAcd(rules, stateFrom(pieces));
          }
        }
        // Everybody who came is served, gone, or still waits.
        expect(new Set(acd.state().tickets.map(({ ticket }) => ticket.id))).toEqual(new Set(seen.waiting.keys()));
        expect(seen.waiting.size + seen.ended.size).toBe(count);
        for (const { id, state } of acd.state().agents) expect(state === 'ringing').toBe(seen.ringing.has(id));
      }),
      { numRuns: 1500 },
    );
  });
});

/** The same things in the same order, wherever they come from. */
function sorted(state: AcdState) {
  const byId = <T>(things: readonly T[], idOf: (thing: T) => string) =>
    [...things].sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
  return {
    ...state,
    queues: byId(state.queues, ({ id }) => id),
    agents: byId(state.agents, ({ id }) => id),
    tickets: byId(state.tickets, ({ ticket }) => ticket.id),
    offers: byId(state.offers, ({ id }) => id),
  };
}

/** Places are those of the line. */
function expectPlaces(acd: Acd): void {
  for (const queue of QUEUES) {
    acd.line(queue).forEach(({ ticket }, index) => {
      if (ticket.queue === queue) expect(acd.placeOf(ticket.id)).toBe(index + 1);
    });
  }
}

function pick<T>(from: readonly T[], which: number): T | undefined {
  return from[which % Math.max(1, from.length)];
}

function eventOf(
  act: Act,
  at: number,
  acd: Acd,
  seen: ReturnType<typeof witness>,
  newId: () => string,
): AcdEvent | null {
  const inState = (...states: AgentState[]) =>
    acd
      .state()
      .agents.filter(({ state }) => states.includes(state))
      .map(({ id }) => id);
  const rung = [...seen.ringing].map(([agent, offer]) => ({ agent, offer }));
  const of = <T, E>(one: T | undefined, make: (one: T) => E): E | null => (one === undefined ? null : make(one));
  switch (act.do) {
    case 'enter': {
      const needs = act.skilled ? [{ skill: 'gas', level: 2, relax: [{ afterMs: 20_000, level: 1 }] }] : [];
      const kind = act.callback ? 'callback' : 'caller';
      const ticket: Ticket = {
        id: newId(),
        queue: QUEUES[act.queue] ?? 'q',
        kind,
        since: at,
        priority: act.priority,
        needs,
      };
      return { kind: 'entered', ticket, at };
    }
    case 'leave':
      return of(pick([...seen.waiting.keys()], act.which), (ticket) => ({ kind: 'left', ticket, at }));
    case 'priority':
      return of(pick([...seen.waiting.keys()], act.which), (ticket) => ({
        kind: 'repriorised',
        ticket,
        priority: act.priority,
        at,
      }));
    case 'answer':
      return of(pick(rung, act.which), (one) => ({ kind: 'answered', ...one, at }));
    case 'decline':
      return of(pick(rung, act.which), (one) => ({ kind: 'declined', ...one, at }));
    case 'extend':
      return of(pick(inState('wrap-up'), act.which), (agent) => ({
        kind: 'wrap-up-extended',
        agent,
        until: at + act.which * 100,
        at,
      }));
    case 'move':
      return of(pick([...seen.waiting.keys()], act.which), (ticket) => ({
        kind: 'moved',
        ticket,
        queue: pick(QUEUES, act.to) ?? 'q',
        at,
      }));
    case 'pick':
      return of(pick([...seen.waiting.keys()], act.which), (ticket) => ({
        kind: 'picked',
        ticket,
        agent: pick(AGENTS, act.to) ?? 'a',
        at,
      }));
    case 'pick-up':
      return of(pick(rung, act.which), (one) => ({ kind: 'picked-up', ...one, until: at + act.to * 50, at }));
    case 'late-answer':
      return of(pick([...seen.offers.keys()], act.which), (offer) => ({
        kind: 'answered',
        offer,
        agent: pick(AGENTS, act.which) ?? 'a',
        at,
      }));
    case 'end':
      return of(pick(inState('busy'), act.which), (agent) => ({ kind: 'ended', agent, at }));
    case 'wrapped':
      return of(pick(inState('wrap-up'), act.which), (agent) => ({ kind: 'wrapped-up', agent, at }));
    case 'take':
      return of(pick(inState('available', 'ringing', 'break'), act.which), (agent) => ({
        kind: 'agent-taken',
        agent,
        at,
      }));
    case 'set':
      return of(pick(AGENTS, act.which), (agent) => ({
        kind: 'agent-set',
        agent,
        state: act.state,
        afterWrapUp: act.which % 2 === 1,
        at,
      }));
    case 'wait':
      return { kind: 'tick', at };
  }
}
