import type { DialCountRepository } from '../../store/telephony/dial-count-repository.ts';
import { refusedOn } from '../dialling/index.ts';
import type { IncidentNotes } from './incident-notes.ts';

const LIMITS = ['per-minute', 'per-day'] as const;
/** A limit is over when it has refused nobody for this long. */
const CALM_MS = 900_000;

/** Notes when a limit of dialling refuses calls: somebody is busy, or somebody abuses a flow. */
export function limitsWatch(
  counts: Pick<DialCountRepository, 'beginning'>,
  notes: IncidentNotes,
): (now: number) => Promise<void> {
  const seen = new Map<string, { readonly count: number; readonly at: number }>();
  return async (now) => {
    const refused = new Map((await counts.beginning(refusedOn(now))).map(({ span, used }) => [span, used]));
    for (const limit of LIMITS) {
      const span = `${refusedOn(now)}${limit}`;
      const count = refused.get(span) ?? 0;
      const before = seen.get(span);
      if (count > (before?.count ?? 0)) {
        seen.set(span, { count, at: now });
        await notes.note('limits', limit, limit);
      } else if (now - (before?.at ?? 0) >= CALM_MS) {
        await notes.note('limits', limit, null);
      }
    }
  };
}
