import type { TraceEntry } from '@callwright/flow/engine';
import type { LoggedRow } from '../../api/calls.ts';

/** Why a talk was recorded, by the call's own clock; `revokedAt`: when the caller took it back. */
export type Consent = {
  /** Null: nobody was asked, the house announces that it records. */
  readonly grantedAt: number | null;
  readonly revokedAt: number | null;
};

/** What the log says about the caller's consent; null where nothing was recorded. */
export function consentOf(rows: readonly LoggedRow[]): Consent | null {
  const entries = rows.map(({ at, entry }) => ({ at, entry: entry as TraceEntry }));
  const starts = entries.findIndex(
    ({ entry }) => entry.kind === 'side' && entry.verb.verb === 'recording' && entry.verb.do === 'start',
  );
  if (starts < 0) return null;
  const granted = entries
    .slice(0, starts)
    .findLast(({ entry }) => entry.kind === 'consent' && entry.answer === 'granted');
  const revoked = entries.slice(starts).find(({ entry }) => entry.kind === 'consent' && entry.answer === 'revoked');
  return { grantedAt: granted?.at ?? null, revokedAt: revoked?.at ?? null };
}
