import { createAcd } from '../acd.ts';
import { createDueHeap } from '../due-heap.ts';
import type { AcdEvent, Decision } from '../events.ts';
import type { QueueRules, Strategy } from '../rules.ts';
import { createDice } from './dice.ts';
import { createTally, type Figures } from './figures.ts';

export type Day = {
  /** Calls an hour, coming by chance (a Poisson process). */
  readonly rate: number;
  /** Mean length of a talk with what is left to do after it, in seconds; exponentially distributed. */
  readonly handle: number;
  readonly agents: number;
  /** Mean time after which a caller hangs up, in seconds, exponentially distributed; null: nobody does. */
  readonly patience: number | null;
  readonly strategy: Strategy;
  /** Seconds within which callers should be answered. */
  readonly target: number;
  readonly calls: number;
  readonly seed: number;
};

type Coming = { readonly at: number; readonly what: 'call' | 'end' | 'patience'; readonly name: string };

const QUEUE = 'line';

/** Plays a day in virtual time with the same code that decides about real callers. The first calls, while the house fills, don't count. */
export function rehearseDay(day: Day): Figures {
  const dice = createDice(day.seed);
  const acd = createAcd([rulesOf(day)]);
  const coming = createDueHeap<Coming>();
  const waiting = new Map<string, { readonly since: number; readonly counts: boolean }>();
  const warmUp = Math.min(Math.ceil(day.calls / 20), 50 * day.agents + 1000);
  const tally = createTally(day.calls);
  const gap = 3_600_000 / day.rate;
  let [arrived, busyMs, countFrom, lastAt] = [0, 0, Number.POSITIVE_INFINITY, 0];

  const gone = (ticket: string, at: number, answered: boolean) => {
    const one = waiting.get(ticket);
    waiting.delete(ticket);
    if (one?.counts !== true) return;
    const waitMs = at - one.since;
    tally.add({ waitMs, answered, within: answered && waitMs <= day.target * 1000 });
  };
  const tell = (event: AcdEvent) => {
    for (const decision of acd.handle(event)) perform(decision, event.at);
  };
  const perform = (decision: Decision, at: number) => {
    if (decision.kind === 'offer') {
      const [agent] = decision.agents;
      if (agent !== undefined) tell({ kind: 'answered', offer: decision.offer, agent, at });
    } else if (decision.kind === 'connect') {
      gone(decision.ticket, at, true);
      const talk = dice.exponential(day.handle * 1000);
      if (at >= countFrom) busyMs += talk;
      coming.add({ at: at + talk, what: 'end', name: decision.agent });
    }
  };

  for (let place = 0; place < day.agents; place++) {
    const agent = `a${place}`;
    tell({ kind: 'agent-known', agent, skills: {}, queues: [{ queue: QUEUE, rank: 1, place }], at: 0 });
    tell({ kind: 'agent-set', agent, state: 'available', at: 0 });
  }
  coming.add({ at: dice.exponential(gap), what: 'call', name: '' });
  const last = day.calls + warmUp;
  for (let next = coming.take(); next !== undefined; next = coming.take()) {
    const { at, what, name: id } = next;
    if (what === 'end') tell({ kind: 'ended', agent: id, at });
    else if (what === 'patience') {
      if (!waiting.has(id)) continue;
      tell({ kind: 'left', ticket: id, at });
      gone(id, at, false);
    } else {
      const ticket = `c${arrived}`;
      if (arrived === warmUp) countFrom = at;
      waiting.set(ticket, { since: at, counts: arrived >= warmUp });
      if (day.patience !== null) {
        coming.add({ at: at + dice.exponential(day.patience * 1000), what: 'patience', name: ticket });
      }
      const asked = { id: ticket, queue: QUEUE, kind: 'caller', since: at, priority: 0, needs: [] } as const;
      tell({ kind: 'entered', ticket: asked, at });
      arrived += 1;
      lastAt = at;
      if (arrived < last) coming.add({ at: at + dice.exponential(gap), what: 'call', name: '' });
    }
  }
  return tally.figures(busyMs / ((lastAt - countFrom) * day.agents));
}

function rulesOf({ strategy }: Day): QueueRules {
  return {
    id: QUEUE,
    strategy,
    ringMs: 20_000,
    wrapUpMs: 0,
    maxLength: null,
    maxWaitMs: null,
    graceMs: 0,
    ageing: 0,
    overflow: null,
    restAfter: null,
  };
}
