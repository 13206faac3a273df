import { describe, expect, it } from 'vitest';
import { copySteps } from './document/clip.ts';
import { smallFlow } from './document/small-flow.ts';
import { whereSeen } from './use-clipboard.ts';

describe('pasting', () => {
  const clip = copySteps(smallFlow('a:done>b'), ['a', 'b']);

  it('puts copies beside what one sees', () => {
    expect(whereSeen(clip, { x: -100, y: -100, width: 1000, height: 800 })).toEqual({ x: 40, y: 40 });
  });

  it('brings them to where one looks', () => {
    const seen = { x: 5000, y: 3000, width: 1000, height: 800 };
    const by = whereSeen(clip, seen);
    const place = clip.canvas.a ?? { x: 0, y: 0 };
    expect(place.x + by.x).toBeGreaterThan(seen.x);
    expect(place.x + by.x).toBeLessThan(seen.x + seen.width);
    expect(place.y + by.y).toBeGreaterThan(seen.y);
  });
});
