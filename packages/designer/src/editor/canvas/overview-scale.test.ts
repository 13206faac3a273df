import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, fitInto } from './overview-scale.ts';

const box = fc.record({
  x: fc.integer({ min: -50_000, max: 50_000 }),
  y: fc.integer({ min: -50_000, max: 50_000 }),
  width: fc.integer({ min: 1, max: 400 }),
  height: fc.integer({ min: 1, max: 400 }),
});

describe('the overview', () => {
  it('holds every card, and leads back to where it points', () => {
    void fc.assert(
      fc.property(fc.array(box, { minLength: 1, maxLength: 20 }), (boxes) => {
        const scale = fitInto(boundsOf(boxes), 168, 112);
        for (const { x, y, width, height } of boxes) {
          expect(scale.x(x)).toBeGreaterThanOrEqual(-0.001);
          expect(scale.x(x + width)).toBeLessThanOrEqual(168.001);
          expect(scale.y(y)).toBeGreaterThanOrEqual(-0.001);
          expect(scale.y(y + height)).toBeLessThanOrEqual(112.001);
          expect(scale.fromX(scale.x(x))).toBeCloseTo(x, 4);
          expect(scale.fromY(scale.y(y))).toBeCloseTo(y, 4);
        }
      }),
    );
  });

  it('is not made of nothing', () => {
    expect(boundsOf([])).toEqual({ x: 0, y: 0, width: 1, height: 1 });
  });
});
