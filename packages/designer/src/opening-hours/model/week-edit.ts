import { MINUTES_PER_DAY, type Span, toMinutes, type Week, type Weekday } from '@callwright/flow/hours';
import { clockText } from './clock-text.ts';

const FIRST: Span = { from: '09:00', to: '17:00', branch: 'open' };
const BREAK = 30;
const LENGTH = 180;

/** The week with other hours on one day; a day without any isn't mentioned. */
export function withDay(week: Week, weekday: Weekday, spans: readonly Span[]): Week {
  const { [weekday]: _, ...others } = week;
  return spans.length === 0 ? others : { ...others, [weekday]: spans };
}

/** The week in which some days are like another one. */
export function copyDay(week: Week, from: Weekday, to: readonly Weekday[]): Week {
  return to.reduce((copied, weekday) => withDay(copied, weekday, week[from] ?? []), week);
}

/** In the order of the day. */
export function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((one, other) => toMinutes(one).from - toMinutes(other).from);
}

/** One more stretch after the last: the day's first is 9 to 17 o'clock; a full day stays as it is. */
export function withNextSpan(spans: readonly Span[]): readonly Span[] {
  const last = inOrder(spans).at(-1);
  if (last === undefined) return [FIRST];
  const end = toMinutes(last).to;
  const from = end + BREAK < MINUTES_PER_DAY ? end + BREAK : end;
  if (from >= MINUTES_PER_DAY) return spans;
  const to = Math.min(from + LENGTH, MINUTES_PER_DAY);
  return [...spans, { from: clockText(from), to: clockText(to), branch: 'open' }];
}
