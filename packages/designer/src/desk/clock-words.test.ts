import { expect, test } from 'vitest';
import { duration } from './clock-words.ts';

test('minutes and seconds, with hours only where there are some; never less than nothing', () => {
  expect(duration(0)).toBe('0:00');
  expect(duration(185_900)).toBe('3:05');
  expect(duration(3_729_000)).toBe('1:02:09');
  expect(duration(-5000)).toBe('0:00');
});
