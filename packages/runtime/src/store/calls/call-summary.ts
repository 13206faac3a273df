import type { Lane } from '../../releases/draw-lane.ts';
import type { Flag } from '../tables.ts';

/** How a call ended: by the caller, the flow, a fault; `running` while it goes on. */
export type CallOutcome = 'running' | 'caller' | 'flow' | 'fault';

/** One call as lists show it. Times are milliseconds since the epoch, by the real clock. */
export type CallSummary = {
  readonly id: string;
  readonly reference: string;
  readonly provider: string;
  /** Null when withheld or erased. */
  readonly caller: string | null;
  readonly anonymous: boolean;
  readonly dialled: string;
  readonly flow: string;
  readonly revision: number;
  /** The alias that led to the revision; null where none did. */
  readonly alias: string | null;
  /** By which of its ways: `canary`, `rest`, `test-phone`, `trial`; null: the only one. */
  readonly lane: Lane;
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly outcome: CallOutcome;
  readonly lastNode: string;
  /** Milliseconds that the call's own clock is ahead of the real one. */
  readonly clockOffset: number;
  /** Turns so far: where a reader of the log stands. */
  readonly seq: number;
  readonly sample: boolean;
};

/** With `personal` joined for the caller's number (ref 0). */
export const SUMMARY_COLUMNS = [
  'calls.id',
  'calls.reference',
  'calls.provider',
  'calls.dialled',
  'calls.flow',
  'calls.revision',
  'calls.alias',
  'calls.lane',
  'calls.started_at',
  'calls.ended_at',
  'calls.outcome',
  'calls.last_node',
  'calls.anonymous',
  'calls.clock_offset',
  'calls.seq',
  'calls.sample',
  'personal.value',
] as const;

export type SummaryRow = {
  id: string;
  reference: string;
  provider: string;
  dialled: string;
  flow: string;
  revision: number;
  alias: string | null;
  lane: string | null;
  started_at: number;
  ended_at: number | null;
  outcome: string | null;
  last_node: string;
  anonymous: Flag;
  clock_offset: number;
  seq: number;
  sample: Flag;
  value: string | null;
};

export function summaryOf(row: SummaryRow): CallSummary {
  return {
    id: row.id,
    reference: row.reference,
    provider: row.provider,
    caller: row.value === null ? null : (JSON.parse(row.value) as string),
    anonymous: row.anonymous === 1,
    dialled: row.dialled,
    flow: row.flow,
    revision: row.revision,
    alias: row.alias,
    lane: row.lane as Lane,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    outcome: outcomeOf(row.outcome),
    lastNode: row.last_node,
    clockOffset: row.clock_offset,
    seq: row.seq,
    sample: row.sample === 1,
  };
}

export function outcomeOf(outcome: string | null): CallOutcome {
  return outcome === 'caller' || outcome === 'flow' || outcome === 'fault' ? outcome : 'running';
}
