import type { Json } from '@callwright/flow/document';
import type { State } from '@callwright/flow/engine';
import type { Lane } from '../releases/draw-lane.ts';
import { type CallOutcome, type CallSummary, outcomeOf } from '../store/calls/call-summary.ts';
import type { CallsTable } from '../store/tables.ts';
import { EMPTY_OUTBOX, type Outbox } from './outbox.ts';
import type { Reply } from './reply.ts';

/** A call as its row tells it. Never changed in place: a turn makes the next one, which counts once it is committed. */
export type LiveCall = {
  readonly id: string;
  readonly reference: string;
  readonly provider: string;
  /** The provider's own name of the caller's connection. */
  readonly providerRef: string;
  readonly dialled: string;
  readonly flow: string;
  readonly revision: number;
  /** The alias that led to the revision; null where none did. */
  readonly alias: string | null;
  readonly lane: Lane;
  readonly anonymous: boolean;
  /** Milliseconds that the call's clock is ahead of the real one. */
  readonly clockOffset: number;
  readonly startedAt: number;
  readonly sample: boolean;
  /** What a simulated call meets; null for a real one. */
  readonly world: Json | null;
  readonly seq: number;
  /** Null once the call is over. */
  readonly state: State | null;
  readonly generation: number;
  readonly outbox: Outbox;
  readonly outcome: CallOutcome;
  readonly lastNode: string;
  /** Steps that were left by their error exit, and what else went wrong in the flow. */
  readonly errors: number;
  readonly endedAt: number | null;
  /** Real time at which, at the latest, somebody must look after it. */
  readonly wakeAt: number | null;
};

export function liveCallOf(row: CallsTable): LiveCall {
  return {
    id: row.id,
    reference: row.reference,
    provider: row.provider,
    providerRef: row.provider_ref ?? row.id,
    dialled: row.dialled,
    flow: row.flow,
    revision: row.revision,
    alias: row.alias,
    lane: row.lane as Lane,
    anonymous: row.anonymous === 1,
    clockOffset: row.clock_offset,
    startedAt: row.started_at,
    sample: row.sample === 1,
    world: row.world === null ? null : (JSON.parse(row.world) as Json),
    seq: row.seq,
    state: row.state === null ? null : (JSON.parse(row.state) as State),
    generation: row.generation,
    outbox: row.outbox === null ? EMPTY_OUTBOX : (JSON.parse(row.outbox) as Outbox),
    outcome: outcomeOf(row.outcome),
    lastNode: row.last_node,
    errors: row.errors,
    endedAt: row.ended_at,
    wakeAt: row.wake_at,
  };
}

/** What stands on the line. Of a call that is long over nothing is left but that it is. */
export function standingReply({ state, outbox, generation }: LiveCall): Reply {
  if (state !== null) return { ...state.line, phase: state.phase, ...(isAnswered(state) ? { answered: true } : {}) };
  return outbox.last ?? { generation, verbs: [], resumes: 0, phase: 'ended' };
}

/** Whether a verb stands on the line that nobody waits for any more. */
function isAnswered({ pending, line }: State): boolean {
  const last = line.verbs.at(-1)?.verb;
  return pending?.on === 'request' && last !== undefined && last !== 'say' && last !== 'pause';
}

/** `caller` is known while the call runs; its summary in the store has it afterwards too. */
export function summaryOfLive(call: LiveCall, caller: string): CallSummary {
  const { id, reference, provider, anonymous, dialled, flow, revision, alias, lane, startedAt, endedAt } = call;
  const { outcome, lastNode, clockOffset, seq, sample } = call;
  const calling = {
    id,
    reference,
    provider,
    anonymous,
    dialled,
    flow,
    revision,
    alias,
    lane,
    caller: caller === '' ? null : caller,
  };
  return { ...calling, startedAt, endedAt, outcome, lastNode, clockOffset, seq, sample };
}
