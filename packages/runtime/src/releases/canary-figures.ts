import type { LaneFigures } from '../store/calls/lane-figures.ts';
import type { Alias } from '../store/flows/alias-repository.ts';
import type { Store } from '../store/store.ts';

export type CanaryFigures = { readonly stable: LaneFigures; readonly canary: LaneFigures };

/** How the calls of both versions went since the second one began. */
export async function canaryFigures(
  { calls }: Pick<Store, 'calls'>,
  { flow, alias, canary }: Alias,
): Promise<CanaryFigures | null> {
  if (canary === null) return null;
  const lanes = await calls.lanes(flow, alias, canary.since);
  const of = (lane: string) => lanes.find((one) => one.lane === lane) ?? none(lane);
  return { stable: of('rest'), canary: of('canary') };
}

function none(lane: string): LaneFigures {
  const counts = { calls: 0, running: 0, finished: 0, hungUp: 0, hungUpEarly: 0, failed: 0, errors: 0 };
  return { lane, ...counts, meanMs: null };
}
