import { type Acd, type AcdEvent, createAcd, type Decision, STRATEGIES, type Ticket } from '@callwright/acd';
import { queueDocument, rulesOf } from '../queue-document.ts';

export type Decisions = {
  /** Of one event with everything that is to be stored of it, in milliseconds. */
  readonly medianMs: number;
  readonly worstMs: number;
  /** The most that one event has kept a processor busy: other programs of the machine make only the time longer. */
  readonly worstBusyMs: number;
  /** What is remembered of the house, in bytes. */
  readonly heap: number;
};

const QUEUES = 20;
const SKILLS = ['gas', 'water', 'power'];

/** Lets a full house go on for some thousand events: callers come and give up, agents answer, end, sign out and in. */
export function decideInCrowd({ waiting = 5000, agents = 500, events = 20_000 } = {}): Decisions {
  const before = usedHeap();
  const acd = fullHouse(waiting, agents);
  const heap = usedHeap() - before;
  const chance = dice(7);
  const times: number[] = [];
  let worstBusyMs = 0;
  const ringing = new Map<string, string>();
  const busy = new Set<string>();
  let now = 2_000_000;
  let serial = waiting;
  // What rang while the house was filled is over by now.
  acd.handle({ kind: 'tick', at: now });
  acd.changes();
  const handle = (event: AcdEvent): void => {
    const busyBefore = process.threadCpuUsage();
    const from = performance.now();
    const decisions = acd.handle(event);
    for (const { document } of acd.changes()) JSON.stringify(document);
    times.push(performance.now() - from);
    const { user, system } = process.threadCpuUsage(busyBefore);
    worstBusyMs = Math.max(worstBusyMs, (user + system) / 1000);
    for (const decision of decisions) see(decision, ringing, busy);
  };
  while (times.length < events) {
    now += 20;
    const [rung] = [...ringing.keys()].slice(Math.floor(chance() * ringing.size));
    const [talking] = [...busy].slice(Math.floor(chance() * busy.size));
    if (rung !== undefined && chance() < 0.7) {
      handle({ kind: 'answered', offer: ringing.get(rung) ?? '', agent: rung, at: now });
    } else if (talking !== undefined && chance() < 0.7) {
      busy.delete(talking);
      handle({ kind: 'ended', agent: talking, at: now });
    } else if (chance() < 0.2) handle({ kind: 'left', ticket: `c${Math.floor(chance() * serial)}`, at: now });
    else handle({ kind: 'entered', ticket: caller(serial++, now), at: now });
  }
  times.sort((one, other) => one - other);
  return { medianMs: times[times.length >> 1] ?? 0, worstMs: times.at(-1) ?? 0, worstBusyMs, heap };
}

function fullHouse(waiting: number, agents: number): Acd {
  const rules = Array.from({ length: QUEUES }, (_, i) =>
    rulesOf(`q${i}`, queueDocument({ strategy: STRATEGIES[i % STRATEGIES.length] ?? 'ordered', wrapUpSeconds: 0 })),
  );
  const acd = createAcd(rules);
  for (let i = 0; i < agents; i++) {
    const queues = [0, 7, 13].map((step, rank) => ({ queue: `q${(i + step) % QUEUES}`, rank, place: i }));
    const skills = { [SKILLS[i % 3] ?? 'gas']: (i % 5) + 1 };
    acd.handle({ kind: 'agent-known', agent: `a${i}`, skills, queues, at: i });
    acd.handle({ kind: 'agent-set', agent: `a${i}`, state: 'available', at: i });
    acd.handle({ kind: 'agent-taken', agent: `a${i}`, at: i });
  }
  for (let i = 0; i < waiting; i++)
    acd.handle({ kind: 'entered', ticket: caller(i, 1_000_000 + i), at: 1_000_000 + i });
  for (let i = 0; i < agents; i += 2) acd.handle({ kind: 'ended', agent: `a${i}`, at: 1_900_000 });
  return acd;
}

function caller(i: number, since: number): Ticket {
  const needs =
    i % 4 === 0 ? [{ skill: SKILLS[i % 3] ?? 'gas', level: 3, relax: [{ afterMs: 60_000, level: 1 }] }] : [];
  return { id: `c${i}`, queue: `q${i % QUEUES}`, kind: 'caller', since, priority: i % 3, needs };
}

function see(decision: Decision, ringing: Map<string, string>, busy: Set<string>): void {
  if (decision.kind === 'offer') for (const agent of decision.agents) ringing.set(agent, decision.offer);
  if (decision.kind === 'withdraw') for (const agent of decision.agents) ringing.delete(agent);
  if (decision.kind !== 'connect') return;
  ringing.delete(decision.agent);
  busy.add(decision.agent);
}

function usedHeap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Numbers from 0 to below 1, the same each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
