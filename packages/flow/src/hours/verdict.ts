import type { Stretch } from './day-stretches.ts';
import { type Fallback, instantOf, type Moment, type Prepared, prepare } from './prepared.ts';
import type { Reason } from './reason.ts';
import type { Schedule } from './schedule.ts';
import { nextWhere, stretchesBack } from './walk.ts';

/**
 * What holds at one moment. Times are ISO with offset and zone (`2027-01-04T08:00:00+01:00[Europe/Berlin]`), null where
 * there is none within a year. "Open" counts a branch that falls back to `open` as open.
 */
export type Verdict = {
  /** `open`, `closed` or a branch of the schedule's own. */
  readonly branch: string;
  /** What the branch comes down to for a flow that doesn't list it. */
  readonly fallback: Fallback;
  readonly reason: Reason;
  /** Since when and until when this branch holds. */
  readonly since: string | null;
  readonly until: string | null;
  /** When it opens next: after this closing or, while open, after the next one. */
  readonly nextOpening: string | null;
  /** While open: when it closes. */
  readonly closesAt: string | null;
};

const verdicts = new WeakMap<Stretch, Verdict>();

/** What the opening hours say at a moment. Throws a RangeError outside of the years 1900 to 2199. */
export function verdictAt(schedule: Schedule, at: Moment): Verdict {
  const prepared = prepare(schedule);
  const stretch = prepared.stretchAt(instantOf(at));
  const known = verdicts.get(stretch);
  if (known !== undefined) return known;
  const verdict = verdictOf(prepared, stretch);
  verdicts.set(stretch, verdict);
  return verdict;
}

function verdictOf(prepared: Prepared, stretch: Stretch): Verdict {
  const { branch, reason, start } = stretch;
  const counts = (one: Stretch): boolean => prepared.fallbackOf(one.branch) === 'open';
  const open = counts(stretch);
  const closing = open ? nextWhere(prepared, start, (one) => !counts(one)) : stretch;
  const opening = closing === undefined ? undefined : nextWhere(prepared, closing.start, counts);
  const change = nextWhere(prepared, start, (one) => one.branch !== branch);
  const iso = (one: Stretch | undefined): string | null => (one === undefined ? null : prepared.clock.iso(one.start));
  return Object.freeze({
    branch,
    fallback: prepared.fallbackOf(branch),
    reason,
    since: iso(beginning(prepared, stretch)),
    until: iso(change),
    nextOpening: iso(opening),
    closesAt: open ? iso(closing) : null,
  });
}

/** The earliest stretch of the unbroken run of this branch, or undefined when it runs beyond the horizon. */
function beginning(prepared: Prepared, stretch: Stretch): Stretch | undefined {
  let earliest = stretch;
  for (const one of stretchesBack(prepared, stretch.start)) {
    if (one.branch !== stretch.branch) return earliest;
    earliest = one;
  }
  return undefined;
}
