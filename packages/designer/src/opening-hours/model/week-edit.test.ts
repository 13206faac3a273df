import { parseSchedule } from '@callwright/flow/hours';
import { expect, it } from 'vitest';
import { newHours } from './new-hours.ts';
import { copyDay, withDay, withNextSpan } from './week-edit.ts';

const hours = newHours('Office', 'Europe/Berlin');

it('begins new hours with a week that makes sense', () => {
  expect(parseSchedule(hours)).toEqual({ schedule: hours });
});

it('copies a day to others, and forgets days without hours', () => {
  const copied = copyDay(hours.weekly, 'monday', ['saturday', 'sunday']);
  expect(copied.sunday).toEqual(hours.weekly.monday);
  expect(withDay(copied, 'monday', [])).not.toHaveProperty('monday');
  expect(copyDay(copied, 'wednesday', ['friday']).friday).toEqual(hours.weekly.wednesday);
});

it('adds hours after the last, until the day is full', () => {
  const one = withNextSpan([]);
  const two = withNextSpan(one);
  expect(two.map(({ from, to }) => `${from}-${to}`)).toEqual(['09:00-17:00', '17:30-20:30']);
  const four = withNextSpan(withNextSpan(two));
  expect(four.at(-1)).toMatchObject({ from: '21:00', to: '24:00' });
  expect(withNextSpan(four)).toBe(four);
});
