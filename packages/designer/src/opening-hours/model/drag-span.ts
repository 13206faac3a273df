import { MINUTES_PER_DAY, type Span, toMinutes } from '@callwright/flow/hours';
import { clockText } from './clock-text.ts';

/** Dragging goes by quarters of an hour. */
export const DRAG_STEP = 15;

/**
 * What is being dragged: a new stretch from where the pointer went down, an end of one that is there, or the whole of it by
 * the place where it was taken.
 */
export type Drag =
  | { readonly kind: 'make'; readonly anchor: number }
  | { readonly kind: 'move'; readonly index: number; readonly anchor: number }
  | { readonly kind: 'start' | 'end'; readonly index: number };

/** The nearest quarter of an hour at a height, in minutes after midnight; heights outside count as the day's ends. */
export function minuteAt(y: number, height: number): number {
  const minute = Math.round(((y / height) * MINUTES_PER_DAY) / DRAG_STEP) * DRAG_STEP;
  return Math.min(Math.max(minute, 0), MINUTES_PER_DAY);
}

/**
 * A day's spans while the pointer is at a minute (beyond 1440 on the next day). Spans stop at their neighbours, so
 * that none ever overlaps; a new one needs a quarter of an hour to be there.
 */
export function dragged(spans: readonly Span[], drag: Drag, minute: number): readonly Span[] {
  if (drag.kind === 'make') return made(spans, drag.anchor, minute);
  const span = spans[drag.index];
  if (span === undefined) return spans;
  const { from, to } = toMinutes(span);
  const others = spans.filter((_, i) => i !== drag.index).map(toMinutes);
  const floor = Math.max(0, ...others.filter((other) => other.to <= from).map((other) => other.to));
  const ceiling = Math.min(
    from + MINUTES_PER_DAY,
    ...others.filter((other) => other.from >= to).map((other) => other.from),
  );
  if (drag.kind === 'move') {
    const length = to - from;
    // It stays a span of this day: it begins before midnight.
    const latest = Math.min(ceiling - length, MINUTES_PER_DAY - DRAG_STEP);
    const start = between(from + minute - drag.anchor, floor, Math.max(floor, latest));
    return spans.map((each, i) => (i === drag.index ? spanOf(start, start + length, span.branch) : each));
  }
  const moved =
    drag.kind === 'start'
      ? { from: between(minute, Math.max(floor, to - MINUTES_PER_DAY), Math.min(to, MINUTES_PER_DAY) - DRAG_STEP), to }
      : { from, to: between(minute, from + DRAG_STEP, ceiling) };
  return spans.map((each, i) => (i === drag.index ? spanOf(moved.from, moved.to, span.branch) : each));
}

function made(spans: readonly Span[], anchor: number, minute: number): readonly Span[] {
  const taken = spans.map(toMinutes);
  if (anchor >= MINUTES_PER_DAY || taken.some(({ from, to }) => from <= anchor && anchor < to)) return spans;
  const floor = Math.max(0, ...taken.filter(({ to }) => to <= anchor).map(({ to }) => to));
  const ceiling = Math.min(
    anchor + MINUTES_PER_DAY,
    ...taken.filter(({ from }) => from > anchor).map(({ from }) => from),
  );
  const from = between(Math.min(anchor, minute), floor, anchor);
  const to = between(Math.max(anchor, minute), anchor, ceiling);
  return to - from < DRAG_STEP ? spans : [...spans, spanOf(from, to, 'open')];
}

const between = (minute: number, least: number, most: number) => Math.min(Math.max(minute, least), most);
const spanOf = (from: number, to: number, branch: string): Span => ({
  from: clockText(from),
  to: clockText(to),
  branch,
});
