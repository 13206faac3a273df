import { type EpochDay, isoOfDay, MS_PER_DAY } from './calendar-day.ts';
import { MINUTES_PER_DAY } from './clock-time.ts';
import type { Prepared } from './prepared.ts';
import { finding, type ScheduleWarning } from './problem.ts';
import { HORIZON_DAYS } from './walk.ts';

/** The days of the coming year on which the clock is put forward over a time at which hours begin or end. */
export function clockJumps(prepared: Prepared, instant: number): ScheduleWarning[] {
  const pieces = prepared.clock.pieces(instant, instant + HORIZON_DAYS * MS_PER_DAY);
  return pieces.flatMap((piece, i) => {
    const before = pieces[i - 1];
    if (before === undefined || piece.offset <= before.offset) return [];
    const gapFrom = piece.start + before.offset;
    return jump(prepared, Math.floor(gapFrom / MS_PER_DAY), gapFrom, piece.start + piece.offset);
  });
}

/** `gapFrom`, `gapTo`: local milliseconds between which the clock shows nothing. */
function jump(prepared: Prepared, day: EpochDay, gapFrom: number, gapTo: number): ScheduleWarning[] {
  const minute = (local: number): number => (local - day * MS_PER_DAY) / 60_000;
  const [from, to] = [minute(gapFrom), minute(gapTo)];
  const skipped = (time: number): boolean => from < time && time < to;
  const values = { date: isoOfDay(day), gapFrom: clockText(from), gapTo: clockText(to) };
  return [day - 1, day].flatMap((start) => {
    const shift = (start - day) * MINUTES_PER_DAY;
    const rule = prepared.ruleOf(start);
    const hit = rule.spans.some(
      (span) =>
        skipped(span.from + shift) || skipped(span.to + shift) || (from <= span.from + shift && span.to + shift <= to),
    );
    return hit ? [finding('clock-skips-time', rule.pointer, values)] : [];
  });
}

function clockText(minute: number): string {
  const ofDay = minute % MINUTES_PER_DAY;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}
