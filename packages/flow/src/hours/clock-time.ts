import type { Span } from './schedule.ts';

export const MINUTES_PER_DAY = 1440;

/** Minutes after midnight of `HH:MM`; `24:00` is 1440. The text must have passed the schema's pattern. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** A span in minutes after the midnight that begins its day; `to` is above 1440 for a span past midnight. */
export type MinuteSpan = { readonly from: number; readonly to: number; readonly branch: string };

/** Past midnight is unfolded here and nowhere else: `to` at or before `from` lies on the next day. */
export function toMinutes(span: Span): MinuteSpan {
  const from = minutesOf(span.from);
  const to = minutesOf(span.to);
  return { from, to: to > from ? to : to + MINUTES_PER_DAY, branch: span.branch };
}

/** The spans in order of the day. */
export function toMinuteSpans(spans: readonly Span[] | undefined): MinuteSpan[] {
  return (spans ?? []).map(toMinutes).sort((one, other) => one.from - other.from);
}
