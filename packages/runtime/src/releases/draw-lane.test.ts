import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Canary } from '../store/flows/canary.ts';
import { drawLane } from './draw-lane.ts';

const canary = (share: number, numbers: readonly string[] | null = null): Canary => ({
  revision: 2,
  share,
  numbers,
  since: 0,
});
const by = (caller: string, dialled = '+4989') => ({ flow: 'main', dialled, caller });
const never = () => {
  throw new Error('whose number is known is not drawn for');
};
const callers = Array.from({ length: 4000 }, (_, i) => `+4989${100_000 + i * 7}`);

test('a caller always goes the same way, and stays there when the share grows', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\+[0-9]{5,14}$/), fc.integer({ min: 1, max: 98 }), (caller, share) => {
      const lane = drawLane(canary(share), by(caller), never);
      expect(drawLane(canary(share), by(caller), never)).toBe(lane);
      if (lane === 'canary') expect(drawLane(canary(share + 1), by(caller), never)).toBe('canary');
    }),
  );
});

test.each([1, 10, 50, 99])('%i percent of the callers are about as many', (share) => {
  const drawn = callers.filter((caller) => drawLane(canary(share), by(caller), never) === 'canary').length;
  expect(Math.abs(drawn / callers.length - share / 100)).toBeLessThan(0.025);
});

test('whose number is withheld is drawn for', () => {
  const lanes = [0, 2 ** 31, 2 ** 32 - 1].map((drawn) => drawLane(canary(50), by(''), () => drawn));
  expect(lanes).toEqual(['canary', 'rest', 'rest']);
});

test('another second version finds other callers', () => {
  const other = { ...canary(50), revision: 3 };
  const moved = callers.filter((one) => drawLane(canary(50), by(one), never) !== drawLane(other, by(one), never));
  expect(moved.length / callers.length).toBeGreaterThan(0.4);
});

test('calls of other numbers, and without a second version, go the only way', () => {
  expect(drawLane(null, by('+49891'), never)).toBeNull();
  expect(drawLane(canary(99, ['+4930']), by('+49891'), never)).toBeNull();
  expect(drawLane(canary(99, ['+4989']), by('+49891'), never)).not.toBeNull();
});
