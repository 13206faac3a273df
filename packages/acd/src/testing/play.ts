import { type Acd, createAcd } from '../acd.ts';
import type { AcdEvent, AgentState, Decision, Ticket } from '../events.ts';
import type { QueueRules } from '../rules.ts';

/** An event without its time. */
export type Untimed = AcdEvent extends infer E ? (E extends AcdEvent ? Omit<E, 'at'> : never) : never;

export const plainRules = (id: string, rules: Partial<QueueRules> = {}): QueueRules => ({
  id,
  strategy: 'longest-idle',
  ringMs: 20_000,
  wrapUpMs: 0,
  maxLength: null,
  maxWaitMs: null,
  graceMs: 30_000,
  ageing: 0,
  overflow: null,
  restAfter: null,
  ...rules,
});

export const ticket = (id: string, since: number, more: Partial<Ticket> = {}): Ticket => ({
  id,
  queue: 'q',
  kind: 'caller',
  since,
  priority: 0,
  needs: [],
  ...more,
});

/** Plays events by hand, seconds as times; what was decided is written down in short words. */
export function play(rules: readonly QueueRules[]) {
  let acd: Acd = createAcd(rules);
  let now = 0;
  const tell = (event: Untimed): string[] => acd.handle({ ...event, at: now } as AcdEvent).flatMap(wordOf);
  return {
    at: (seconds: number) => {
      now = seconds * 1000;
    },
    tell,
    /** Lets time pass. */
    until: (seconds: number): string[] => {
      now = seconds * 1000;
      return tell({ kind: 'tick' });
    },
    agent: (
      agent: string,
      place: number,
      more: { rank?: number; skills?: Record<string, number>; queues?: string[] } = {},
    ) => {
      const { rank = 1, skills = {}, queues = ['q'] } = more;
      const belongs = queues.map((queue) => ({ queue, rank, place }));
      return [
        ...tell({ kind: 'agent-known', agent, skills, queues: belongs }),
        ...tell({ kind: 'agent-set', agent, state: 'available' }),
      ];
    },
    caller: (id: string, more: Partial<Ticket> = {}) => tell({ kind: 'entered', ticket: ticket(id, now, more) }),
    /** As if another process went on from what was stored. */
    restart: () => {
      acd = createAcd(rules, JSON.parse(JSON.stringify(acd.state())));
    },
    wakeAt: () => {
      const at = acd.wakeAt();
      return at === null ? null : at / 1000;
    },
    stateOf: (agent: string): AgentState | undefined => acd.state().agents.find(({ id }) => id === agent)?.state,
  };
}

/** `o1 c1→a,b` rings; `o1 ✕a` stops ringing; `c1=a` talk; `c1 timeout` leaves. Agents' states are left out. */
function wordOf(decision: Decision): string[] {
  switch (decision.kind) {
    case 'offer':
      return [`${decision.offer} ${decision.ticket}→${decision.agents.join(',')}`];
    case 'withdraw':
      return [`${decision.offer} ✕${decision.agents.join(',')}`];
    case 'connect':
      return [`${decision.ticket}=${decision.agent}`];
    case 'exit':
      return [`${decision.ticket} ${decision.reason}`];
    case 'agent':
      return [];
  }
}
