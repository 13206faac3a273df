import { expect, test } from 'vitest';
import { levelOf } from '../../../sound/level.ts';
import { loudnessOf } from '../../../sound/testing/tones.ts';
import { holdTune } from './hold-tune.ts';

const RATE = 8000;

test('the hold tune is between half a minute and a minute, never silent, never overdriven', () => {
  const tune = holdTune(RATE);
  const seconds = tune.samples.length / RATE;
  expect(seconds).toBeGreaterThan(30);
  expect(seconds).toBeLessThan(60);
  expect(levelOf(tune)).toMatchObject({ clippedSeconds: 0 });
  expect(levelOf(tune).peak).toBeCloseTo(0.5, 5);
  for (let second = 0; second + 1 < seconds; second++) {
    const part = { rate: RATE, samples: tune.samples.slice(second * RATE, (second + 1) * RATE) };
    expect(loudnessOf(part)).toBeGreaterThan(0.02);
  }
});

test('its seam is not to be heard', () => {
  const { samples } = holdTune(RATE);
  const steps = samples.map((sample, i) => Math.abs(sample - (samples[(i + 1) % samples.length] ?? 0)));
  const seam = steps.at(-1) ?? 1;
  const sorted = [...steps].sort((one, other) => one - other);
  expect(seam).toBeLessThanOrEqual(sorted[Math.floor(sorted.length * 0.999)] ?? 0);
});

test('it is the same wherever it is made', () => {
  expect(holdTune(RATE).samples).toEqual(holdTune(RATE).samples);
});
