import type { NumberRepository, NumberRung, Ringing, Rung } from '../store/flows/number-repository.ts';
import { drawLane, type Lane } from './draw-lane.ts';
import type { TestDrafts } from './test-drafts.ts';

/** To which version a call goes, and by which way. */
export type Route =
  | {
      readonly kind: 'flow';
      readonly flow: string;
      readonly revision: number;
      /** Null where no alias led there. */
      readonly alias: string | null;
      readonly lane: Lane;
      /** Why a test phone reached the live version. */
      readonly note: RouteNote | null;
    }
  | { readonly kind: 'refused'; readonly code: Exclude<Rung['kind'], 'flow'> };

export type RouteNote = 'draft-problems' | 'draft-missing';

export type Rings = Ringing & { readonly dialled: string };

/** What the start of a call needs of plans: that those that are due are done, or else what they will have done. */
export type DuePlans = {
  readonly ring: (number: string, ringing: Ringing) => Promise<NumberRung>;
};

export type RouteDeps = {
  readonly numbers: Pick<NumberRepository, 'ring'>;
  readonly plans: DuePlans | null;
  readonly drafts: TestDrafts | null;
  /** 0 to 2^32-1. */
  readonly chance: () => number;
};

/** Decides on the version that a call begins on, once and for all of it. */
export async function routeCall(deps: RouteDeps, call: Rings): Promise<Route> {
  const { dialled, ...ringing } = call;
  const stands = await deps.numbers.ring(dialled, ringing);
  const { rung, testPhone } = stands.due && deps.plans !== null ? await deps.plans.ring(dialled, ringing) : stands;
  if (rung.kind !== 'flow') return { kind: 'refused', code: rung.kind };
  if (testPhone && deps.drafts !== null && rung.alias === 'live') return toDraft(deps.drafts, rung, call, deps.chance);
  return toVersion(rung, call, deps.chance);
}

type Flowing = Extract<Rung, { kind: 'flow' }>;

function toVersion(rung: Flowing, call: Rings, chance: () => number, note: RouteNote | null = null): Route {
  const { flow, alias, revision, canary } = rung;
  const lane = drawLane(canary, { flow, dialled: call.dialled, caller: call.caller }, chance);
  const drawn = lane === 'canary' && canary !== null ? canary.revision : revision;
  return { kind: 'flow', flow, revision: drawn, alias, lane, note };
}

/** A telephone of those who build the flow: it reaches the draft, or what is live while the draft can't run. */
async function toDraft(drafts: TestDrafts, rung: Flowing, call: Rings, chance: () => number): Promise<Route> {
  const draft = await drafts(rung.flow);
  if (draft.kind !== 'staged') return toVersion(rung, call, chance, draft.kind);
  const { flow, alias } = rung;
  return { kind: 'flow', flow, revision: draft.revision, alias, lane: 'test-phone', note: null };
}

/** What the log of a call says of how it came to its version; null where there was only one way. */
export type RoutedEntry = {
  readonly kind: 'routed';
  readonly alias: string | null;
  readonly lane: Lane;
  readonly revision: number;
  readonly note: RouteNote | null;
};

export function routedEntry({ alias, lane, revision, note }: Extract<Route, { kind: 'flow' }>): RoutedEntry | null {
  return lane === null && note === null ? null : { kind: 'routed', alias, lane, revision, note };
}
