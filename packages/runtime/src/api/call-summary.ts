import type { Lane } from '../releases/draw-lane.ts';
import type { CallOutcome, CallSummary as StoredSummary } from '../store/calls/call-summary.ts';
import type { Store } from '../store/store.ts';
import { isoTime } from './parameters.ts';

/** A call as lists show it. Times are real ones, whatever clock a simulated call has. */
export type CallSummary = {
  id: string;
  reference: string;
  startedAt: string;
  endedAt: string | null;
  /** Null when withheld or erased. */
  caller: string | null;
  dialled: string;
  flow: string;
  flowTitle: string;
  revision: number;
  /** The alias that led to the version; null where none did. */
  alias: string | null;
  /** `canary`: one of the calls that met a new version first, `rest`: one of the others; `test-phone` and `trial` ran a draft. */
  lane: Lane;
  outcome: CallOutcome;
  lastNode: string;
  /** How long it has lasted, or lasts by now. */
  seconds: number;
  /** It was rung from the simulator's phone. */
  simulated: boolean;
  sample: boolean;
};

/** Titles of flows by id, for lists; a flow that is gone is called by its id. */
export async function flowTitles(store: Store): Promise<ReadonlyMap<string, string>> {
  return new Map((await store.flows.list()).map(({ id, title }) => [id, title]));
}

export function summaryOf(call: StoredSummary, titles: ReadonlyMap<string, string>, now: number): CallSummary {
  const { id, reference, startedAt, endedAt, caller, dialled, flow, revision, alias, lane, outcome, lastNode, sample } =
    call;
  return {
    id,
    reference,
    startedAt: isoTime(startedAt),
    endedAt: endedAt === null ? null : isoTime(endedAt),
    caller: call.anonymous ? null : caller,
    dialled,
    flow,
    flowTitle: titles.get(flow) ?? flow,
    revision,
    alias,
    lane,
    outcome,
    lastNode,
    seconds: Math.max(0, Math.round(((endedAt ?? now) - startedAt) / 1000)),
    simulated: call.provider === 'simulator',
    sample,
  };
}
