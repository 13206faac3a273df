import { describe, expect, it } from 'vitest';
import { smallFlow, smallTypes } from '../document/small-flow.ts';
import { firstOpenWay, freePlace, placeAfter } from './free-place.ts';
import { tidy } from './tidy.ts';

const overlaps = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.abs(a.x - b.x) < 264 && Math.abs(a.y - b.y) < 110;

describe('places for cards', () => {
  it('goes below what stands there', () => {
    const flow = smallFlow('a b');
    const place = freePlace(flow, smallTypes, { x: 0, y: 0 });
    expect(overlaps(place, flow.canvas.a ?? place)).toBe(false);
  });

  it('puts the next step to the right, clear of others', () => {
    const flow = smallFlow('a:done>b');
    const place = placeAfter(flow, smallTypes, { step: 'a', exit: 'done' });
    expect(place.x).toBeGreaterThan(264);
    expect(overlaps(place, flow.canvas.b ?? place)).toBe(false);
  });

  it('knows which way out is open', () => {
    expect(firstOpenWay(smallFlow('a:done>b'), smallTypes, 'b')).toEqual({ step: 'b', exit: 'done' });
    expect(firstOpenWay(smallFlow('a:done>b'), smallTypes, 'a')).toBeUndefined();
  });
});

describe('tidying', () => {
  it('puts every card right of those before it, none on another, and changes no behaviour', () => {
    const flow = smallFlow('a:done>b a:error>c b:done>d c:done>d d:done>a e');
    const tidied = tidy({ ...flow, canvas: {} }, smallTypes);
    expect(tidied.nodes).toBe(flow.nodes);
    const places = Object.values(tidied.canvas);
    expect(places).toHaveLength(5);
    places.forEach((place, index) => {
      for (const other of places.slice(index + 1)) expect(overlaps(place, other)).toBe(false);
    });
    expect(tidied.canvas.b?.x).toBeGreaterThan(tidied.canvas.a?.x ?? 0);
    expect(tidied.canvas.d?.x).toBeGreaterThan(tidied.canvas.b?.x ?? 0);
  });
});
