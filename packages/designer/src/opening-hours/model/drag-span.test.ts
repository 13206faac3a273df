import { type Span, toMinutes } from '@callwright/flow/hours';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRAG_STEP, type Drag, dragged, minuteAt } from './drag-span.ts';

const open = (from: string, to: string): Span => ({ from, to, branch: 'open' });
const day: readonly Span[] = [open('08:00', '12:00'), open('13:00', '16:00')];

describe('dragging hours', () => {
  it('makes a stretch from where the pointer went down to where it is, up or down', () => {
    expect(dragged([], { kind: 'make', anchor: 540 }, 720)).toEqual([open('09:00', '12:00')]);
    expect(dragged([], { kind: 'make', anchor: 540 }, 480)).toEqual([open('08:00', '09:00')]);
    expect(dragged([], { kind: 'make', anchor: 540 }, 540)).toEqual([]);
    expect(dragged(day, { kind: 'make', anchor: 600 }, 720)).toBe(day);
  });

  it('goes past midnight on the next day’s column, and to 24:00 at the foot of its own', () => {
    expect(dragged([], { kind: 'make', anchor: 1320 }, 1440)).toEqual([open('22:00', '24:00')]);
    expect(dragged([], { kind: 'make', anchor: 1320 }, 1440 + 240)).toEqual([open('22:00', '04:00')]);
  });

  it('stops an end at the neighbour, and keeps a quarter of an hour', () => {
    expect(dragged(day, { kind: 'end', index: 0 }, 900)).toEqual([open('08:00', '13:00'), day[1]]);
    expect(dragged(day, { kind: 'end', index: 0 }, 0)).toEqual([open('08:00', '08:15'), day[1]]);
    expect(dragged(day, { kind: 'start', index: 1 }, 0)).toEqual([day[0], open('12:00', '16:00')]);
  });

  it('moves a whole stretch by where it was taken, up to its neighbours and not into the next day', () => {
    const grabbed: Drag = { kind: 'move', index: 0, anchor: 540 };
    expect(dragged(day, grabbed, 510)).toEqual([open('07:30', '11:30'), day[1]]);
    expect(dragged(day, grabbed, 900)).toEqual([open('09:00', '13:00'), day[1]]);
    expect(dragged(day, grabbed, 0)).toEqual([open('00:00', '04:00'), day[1]]);
    const night = [open('22:00', '02:00')];
    expect(dragged(night, { kind: 'move', index: 0, anchor: 1330 }, 1440)).toEqual([open('23:45', '03:45')]);
  });

  it('never makes spans that overlap, whatever is dragged where', () => {
    const minute = fc.integer({ min: 0, max: 2 * 96 }).map((quarter) => quarter * DRAG_STEP);
    const drag: fc.Arbitrary<Drag> = fc.oneof(
      fc.record({ kind: fc.constant('move' as const), index: fc.nat(1), anchor: minute }),
      minute.filter((at) => at <= 1440).map((anchor): Drag => ({ kind: 'make', anchor })),
      fc.record({ kind: fc.constantFrom('start' as const, 'end' as const), index: fc.nat(3) }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(drag, minute), { maxLength: 12 }), (moves) => {
        let spans: readonly Span[] = [];
        for (const [how, at] of moves) spans = dragged(spans, how, at);
        const cut = spans.map(toMinutes).sort((one, other) => one.from - other.from);
        cut.forEach(({ from, to }, i) => {
          expect(to - from).toBeGreaterThanOrEqual(DRAG_STEP);
          expect(from).toBeGreaterThanOrEqual(i === 0 ? 0 : (cut[i - 1]?.to ?? 0));
          expect(from).toBeLessThan(1440);
        });
      }),
    );
  });

  it('finds the nearest quarter of an hour', () => {
    expect([minuteAt(0, 480), minuteAt(163, 480), minuteAt(-9, 480), minuteAt(999, 480)]).toEqual([0, 495, 0, 1440]);
  });
});
