import type { CallRepository } from '../../store/calls/call-repository.ts';
import type { IncidentNotes } from './incident-notes.ts';

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;
const WEEKS = 4;
/** Of the same hours in the last weeks, so many must have had so many calls each: else silence says nothing. */
const USUAL_WEEKS = 3;
const USUAL_CALLS = 3;

/**
 * Notes when no call came within the last hour although there were some in the same hour of most of the last weeks.
 * Holidays look like that, too; and in the two weeks after clocks are changed the hours are off by one.
 */
export async function watchQuiet(
  calls: Pick<CallRepository, 'countStarted'>,
  notes: IncidentNotes,
  now: number,
): Promise<void> {
  const within = (weeksAgo: number) => {
    const to = now - weeksAgo * WEEK_MS;
    return calls.countStarted(to - HOUR_MS, to);
  };
  if ((await within(0)) > 0) return notes.note('quiet', '', null);
  const weeks = await Promise.all(Array.from({ length: WEEKS }, (_, ago) => within(ago + 1)));
  // An hour that is usually quiet ends no incident: that a call comes does.
  if (weeks.filter((count) => count >= USUAL_CALLS).length >= USUAL_WEEKS) await notes.note('quiet', '', 'no-calls');
}
