import { MINUTES_PER_DAY, type Span, toMinutes, WEEKDAYS, type Weekday } from '@callwright/flow/hours';
import { type PointerEvent, useRef, useState } from 'react';
import { type Drag, dragged, minuteAt } from '../model/drag-span.ts';
import { inOrder, withDay } from '../model/week-edit.ts';
import { weekdayName } from '../words/dates.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import { GridDay } from './grid-day.tsx';
import classes from './week-grid.module.css';
import type { WeekListProps } from './week-list.tsx';

const HOURS = [0, 3, 6, 9, 12, 15, 18, 21, 24] as const;

type Dragging = {
  readonly weekday: Weekday;
  readonly drag: Drag;
  readonly before: readonly Span[];
  readonly spans: readonly Span[];
};

/** The week as a drawing: hours are drawn with the pointer. The list beside it is the same for everybody else. */
export function WeekGrid({ week, onChange }: WeekListProps) {
  const { t, language } = useSpeaker();
  const columns = useRef<HTMLDivElement>(null);
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const spansOf = (weekday: Weekday) => (dragging?.weekday === weekday ? dragging.spans : (week[weekday] ?? []));

  /** The day under the pointer, and its minute. */
  const placeOf = (event: PointerEvent): { day: number; minute: number } => {
    const box = columns.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    const day = Math.floor(((event.clientX - box.left) / box.width) * WEEKDAYS.length);
    return {
      day: Math.min(Math.max(day, 0), WEEKDAYS.length - 1),
      minute: minuteAt(event.clientY - box.top, box.height),
    };
  };
  const begin = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const { day, minute } = placeOf(event);
    const weekday = WEEKDAYS[day] ?? 'monday';
    const before = inOrder(week[weekday] ?? []);
    const grip = event.target instanceof HTMLElement ? event.target.dataset : {};
    const drag: Drag =
      grip.grip === 'start' || grip.grip === 'end'
        ? { kind: grip.grip, index: Number(grip.index) }
        : grip.index === undefined
          ? { kind: 'make', anchor: minute }
          : { kind: 'move', index: Number(grip.index), anchor: minute };
    columns.current?.setPointerCapture(event.pointerId);
    setDragging({ weekday, drag, before, spans: before });
  };
  const move = (event: PointerEvent) => {
    if (dragging === null) return;
    const { day, minute } = placeOf(event);
    // One day further is past midnight.
    const late =
      dragging.drag.kind !== 'start' && dragging.drag.kind !== 'move' && day === WEEKDAYS.indexOf(dragging.weekday) + 1;
    const at = late ? minute + MINUTES_PER_DAY : minute;
    setDragging({ ...dragging, spans: dragged(dragging.before, dragging.drag, at) });
  };
  const end = () => {
    if (dragging === null) return;
    setDragging(null);
    if (dragging.spans !== dragging.before) onChange(withDay(week, dragging.weekday, inOrder(dragging.spans)));
  };
  return (
    <div className={classes.grid} aria-hidden data-testid="week-grid">
      <p className={classes.hint}>{t('week.drag')}</p>
      <div className={classes.heads}>
        {WEEKDAYS.map((weekday, i) => (
          <span key={weekday}>{weekdayName(language, i, 'short')}</span>
        ))}
      </div>
      <div className={classes.body}>
        <div className={classes.hours}>
          {HOURS.map((hour) => (
            <span key={hour} style={{ top: `${(hour / 24) * 100}%` }}>
              {hour}
            </span>
          ))}
        </div>
        <div
          ref={columns}
          className={classes.columns}
          onPointerDown={begin}
          onPointerMove={move}
          onPointerUp={end}
          onPointerCancel={() => setDragging(null)}
        >
          {WEEKDAYS.map((weekday, i) => (
            <GridDay
              key={weekday}
              spans={inOrder(spansOf(weekday))}
              late={inOrder(spansOf(WEEKDAYS[(i + 6) % 7] ?? 'sunday')).filter(
                (span) => toMinutes(span).to > MINUTES_PER_DAY,
              )}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
