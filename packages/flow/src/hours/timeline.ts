import type { Stretch } from './day-stretches.ts';
import { type Fallback, instantOf, type Moment, type Prepared, prepare } from './prepared.ts';
import type { Reason } from './reason.ts';
import type { Schedule } from './schedule.ts';
import { nextWhere } from './walk.ts';

/** A stretch of one branch and one reason. `from` (included), `to` (not included): ISO with offset and zone. */
export type Interval = {
  readonly from: string;
  readonly to: string;
  readonly branch: string;
  readonly fallback: Fallback;
  readonly reason: Reason;
};

/** The hours from one moment to another as intervals without gaps, cut at both ends; none when `to` isn't after `from`. */
export function timeline(schedule: Schedule, from: Moment, to: Moment): Interval[] {
  const prepared = prepare(schedule);
  const start = instantOf(from);
  const end = instantOf(to);
  const joined: Stretch[] = [];
  for (let day = prepared.dayAt(start); start < end && day <= prepared.dayAt(end - 1); day++) {
    for (const stretch of prepared.stretchesOf(day)) {
      const part = { ...stretch, start: Math.max(stretch.start, start), end: Math.min(stretch.end, end) };
      if (part.start >= part.end) continue;
      const last = joined.at(-1);
      if (last !== undefined && goesOn(last, part)) joined.splice(-1, 1, { ...last, end: part.end });
      else joined.push(part);
    }
  }
  return joined.map((stretch) => ({
    from: prepared.clock.iso(stretch.start),
    to: prepared.clock.iso(stretch.end),
    branch: stretch.branch,
    fallback: prepared.fallbackOf(stretch.branch),
    reason: stretch.reason,
  }));
}

/** A moment at which another branch begins. */
export type Change = {
  readonly at: string;
  readonly branch: string;
  readonly fallback: Fallback;
  readonly reason: Reason;
};

/** The next change of the branch, or null when there is none within a year. */
export function nextChange(schedule: Schedule, at: Moment): Change | null {
  const prepared = prepare(schedule);
  const { branch } = prepared.stretchAt(instantOf(at));
  const change = nextWhere(prepared, instantOf(at), (stretch) => stretch.branch !== branch);
  return change === undefined ? null : changeOf(prepared, change);
}

function changeOf(prepared: Prepared, stretch: Stretch): Change {
  return {
    at: prepared.clock.iso(stretch.start),
    branch: stretch.branch,
    fallback: prepared.fallbackOf(stretch.branch),
    reason: stretch.reason,
  };
}

function goesOn(last: Stretch, next: Stretch): boolean {
  if (last.branch !== next.branch) return false;
  return last.reason === next.reason || JSON.stringify(last.reason) === JSON.stringify(next.reason);
}
