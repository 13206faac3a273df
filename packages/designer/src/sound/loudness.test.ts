import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { judge, loudness } from './loudness.ts';

const tone = (size: number) => Float32Array.from({ length: 800 }, (_, i) => size * Math.sin(i / 5));

it('is 0 in silence, 1 at full scale, and grows with the sound', () => {
  expect(loudness(new Float32Array(100))).toBe(0);
  expect(loudness(new Float32Array(0))).toBe(0);
  expect(loudness(new Float32Array(100).fill(1))).toBe(1);
  fc.assert(
    fc.property(fc.float({ min: Math.fround(0.001), max: Math.fround(0.5), noNaN: true }), (size) => {
      expect(loudness(tone(size))).toBeLessThanOrEqual(loudness(tone(size * 2)));
    }),
  );
});

it.each([
  [0.002, 'quiet'],
  [0.2, 'good'],
  [1, 'loud'],
] as const)('calls a tone of size %d %s', (size, word) => expect(judge(loudness(tone(size)))).toBe(word));
