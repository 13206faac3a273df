import type { CallOpening, CallProgress, TurnCommit } from './turn-writer.ts';

type Bound = string | number | null;

/** Values for `insertCall`. */
export function boundOpening({ call, seq, row }: TurnCommit, opens: CallOpening): Bound[] {
  return [
    call,
    seq,
    opens.reference,
    opens.provider,
    opens.provider_ref,
    opens.dialled,
    opens.flow,
    opens.revision,
    opens.alias,
    opens.lane,
    opens.anonymous,
    opens.clock_offset,
    opens.started_at,
    opens.world,
    opens.sample,
    ...boundProgress(row),
  ];
}

/** Values for `updateCall`. */
export function boundUpdate({ call, seq, row }: TurnCommit): Bound[] {
  return [...boundProgress(row), row.forgetWorld ? 1 : 0, seq, call, seq - 1];
}

function boundProgress(row: CallProgress): Bound[] {
  return [
    row.generation,
    row.phase,
    row.outcome,
    row.last_node,
    row.errors,
    row.ended_at,
    row.wake_at,
    row.state,
    row.outbox,
  ];
}
