/** Columns of a new call's row, in the order in which the writers bind them. */
const OPENING = [
  'id',
  'seq',
  'reference',
  'provider',
  'provider_ref',
  'dialled',
  'flow',
  'revision',
  'alias',
  'lane',
  'anonymous',
  'clock_offset',
  'started_at',
  'world',
  'sample',
] as const;

/** Columns that every turn sets, in the order in which the writers bind them. */
const PROGRESS = [
  'generation',
  'phase',
  'outcome',
  'last_node',
  'errors',
  'ended_at',
  'wake_at',
  'state',
  'outbox',
] as const;

type Place = (index: number) => string;

/** Binds `OPENING`, then `PROGRESS`. */
export function insertCall(place: Place): string {
  const columns = [...OPENING, ...PROGRESS];
  return `INSERT INTO calls (${columns.join(', ')}) VALUES (${columns.map((_, i) => place(i + 1)).join(', ')})`;
}

/** Binds `PROGRESS`, whether the world is forgotten (0 or 1), the new seq, the call, and the seq before. */
export function updateCall(place: Place): string {
  const sets = PROGRESS.map((column, i) => `${column} = ${place(i + 1)}`);
  const next = PROGRESS.length + 1;
  return `UPDATE calls SET ${sets.join(', ')},
    world = CASE WHEN ${place(next)} = 1 THEN NULL ELSE world END, seq = ${place(next + 1)}
    WHERE id = ${place(next + 2)} AND seq = ${place(next + 3)}`;
}

export const selectSeq = (place: Place) => `SELECT seq FROM calls WHERE id = ${place(1)}`;
export const selectCall = (place: Place) => `SELECT * FROM calls WHERE id = ${place(1)}`;
