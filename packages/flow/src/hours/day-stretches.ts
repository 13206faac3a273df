import type { EpochDay } from './calendar-day.ts';
import { MINUTES_PER_DAY } from './clock-time.ts';
import type { DayRule } from './day-rule.ts';
import type { Reason } from './reason.ts';
import type { ZoneClock } from './zone-clock.ts';

/** A stretch of time with one branch and one reason. `start`, `end`: epoch milliseconds. */
export type Stretch = {
  readonly start: number;
  readonly end: number;
  readonly branch: string;
  readonly reason: Reason;
};

/**
 * Cuts a day into stretches without gaps, from its first instant to that of the next day. What the day before left open
 * past midnight goes on first, whatever rule made this day; the day's own spans come after it. A day that the zone's
 * clock leaves out has none.
 */
export function dayStretches(clock: ZoneClock, ruleOf: (day: EpochDay) => DayRule, day: EpochDay): Stretch[] {
  const end = clock.firstInstant(day + 1, 0);
  const stretches: Stretch[] = [];
  let reached = clock.firstInstant(day, 0);
  const push = (until: number, branch: string, reason: Reason): void => {
    if (until <= reached) return;
    const last = stretches.at(-1);
    const goesOn = last !== undefined && last.branch === branch && last.reason === reason;
    if (goesOn) stretches.pop();
    stretches.push({ start: goesOn ? last.start : reached, end: until, branch, reason });
    reached = until;
  };
  const eve = ruleOf(day - 1);
  for (const span of eve.spans) {
    if (span.to <= MINUTES_PER_DAY) continue;
    push(Math.min(clock.firstInstant(day - 1, span.to), end), span.branch, eve.reason);
  }
  const rule = ruleOf(day);
  for (const span of rule.spans) {
    push(Math.min(clock.firstInstant(day, span.from), end), 'closed', rule.reason);
    push(Math.min(clock.firstInstant(day, span.to), end), span.branch, rule.reason);
  }
  push(end, 'closed', rule.reason);
  return stretches;
}

/** Puts the emergency switch over what the days say, from `since` up to `until`. */
export function cutOut(stretches: readonly Stretch[], closing: Stretch | undefined): readonly Stretch[] {
  if (closing === undefined) return stretches;
  return stretches.flatMap((stretch) => {
    const start = Math.max(stretch.start, closing.start);
    const end = Math.min(stretch.end, closing.end);
    if (start >= end) return [stretch];
    const parts = [
      { ...stretch, end: start },
      { ...closing, start, end },
      { ...stretch, start: end },
    ];
    return parts.filter((part) => part.start < part.end);
  });
}
