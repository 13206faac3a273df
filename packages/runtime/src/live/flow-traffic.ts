import type { LogEntry } from '../calls/logged.ts';
import type { Store } from '../store/store.ts';

/** Where the calls are that a flow looks after now, and which ways they took. */
export type FlowTraffic = {
  readonly flow: string;
  /** The version that callers meet; null: none is live. */
  readonly revision: number | null;
  readonly calls: number;
  readonly steps: readonly { readonly node: string; readonly calls: number }[];
  /** Of the calls that are on the line, how many left a step by this way out. */
  readonly ways: readonly { readonly node: string; readonly exit: string; readonly calls: number }[];
};

/** A flow that callers can meet, and how many of them it looks after now. */
export type FlowOnLine = { readonly flow: string; readonly title: string; readonly calls: number };

/** Ways are counted for so many calls at most, the newest. */
const MOST_WALKS = 500;

export async function flowTraffic(
  { live, aliases }: Pick<Store, 'live' | 'aliases'>,
  flow: string,
): Promise<FlowTraffic> {
  const [standing, turns, alias] = await Promise.all([
    live.standing(flow),
    live.walks(flow, MOST_WALKS),
    aliases.find(flow, 'live'),
  ]);
  const steps = new Map<string, number>();
  for (const { node, calls } of standing) steps.set(node, (steps.get(node) ?? 0) + calls);
  // A call that went the same way twice is still one call.
  const takers = new Map<string, Set<string>>();
  for (const { call, entries } of turns) {
    for (const { entry } of JSON.parse(entries) as readonly { readonly entry: LogEntry }[]) {
      if (entry.kind !== 'left' || entry.flow !== flow) continue;
      const way = JSON.stringify([entry.node, entry.exit]);
      const calls = takers.get(way) ?? new Set<string>();
      takers.set(way, calls.add(call));
    }
  }
  return {
    flow,
    revision: alias?.revision ?? null,
    calls: standing.reduce((sum, { calls }) => sum + calls, 0),
    steps: [...steps].map(([node, calls]) => ({ node, calls })),
    ways: [...takers].map(([way, calls]) => {
      const [node, exit] = JSON.parse(way) as [string, string];
      return { node, exit, calls: calls.size };
    }),
  };
}

/** Flows that are live, the busiest first. */
export async function flowsOnLine(store: Pick<Store, 'live' | 'aliases' | 'flows'>): Promise<readonly FlowOnLine[]> {
  const [aliases, flows, busy] = await Promise.all([store.aliases.list(), store.flows.list(), store.live.flows()]);
  const isLive = new Set(aliases.filter(({ alias }) => alias === 'live').map(({ flow }) => flow));
  return flows
    .filter(({ id }) => isLive.has(id))
    .map(({ id, title }) => ({ flow: id, title, calls: busy.find(({ flow }) => flow === id)?.calls ?? 0 }))
    .sort((one, other) => other.calls - one.calls || (one.title < other.title ? -1 : 1));
}
