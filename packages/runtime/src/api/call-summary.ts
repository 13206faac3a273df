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
  /** The version that it ran: another than `revision` where something of the office stood before it. */
  version: number;
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

/** What calls are told with: titles of flows, and versions behind what stood before them. */
export type CallNames = {
  /** By id; a flow that is gone is called by it. */
  readonly titles: ReadonlyMap<string, string>;
  readonly versions: ReadonlyMap<string, number>;
};

export async function callNames(store: Store): Promise<CallNames> {
  const [flows, fronts] = await Promise.all([store.flows.list(), store.fronts.all()]);
  return {
    titles: new Map(flows.map(({ id, title }) => [id, title])),
    versions: new Map(fronts.map(({ flow, revision, base }) => [`${flow} ${revision}`, base])),
  };
}

export function summaryOf(call: StoredSummary, { titles, versions }: CallNames, now: number): CallSummary {
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
    version: versions.get(`${flow} ${revision}`) ?? revision,
    alias,
    lane,
    outcome,
    lastNode,
    seconds: Math.max(0, Math.round(((endedAt ?? now) - startedAt) / 1000)),
    simulated: call.provider === 'simulator',
    sample,
  };
}
