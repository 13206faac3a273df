import { describe, expect, test } from 'vitest';
import { clockTimeOf, instantOfClock } from './clock.ts';
import { countryOfNumber } from './country-of-number.ts';
import { nthSeed } from './seed.ts';
import { factsOf } from './start.ts';

test.each([
  ['2026-12-24T17:59', 'Europe/Berlin', '2026-12-24T16:59:00Z'],
  ['2026-07-24T17:59', 'Europe/Berlin', '2026-07-24T15:59:00Z'],
  ['2026-12-24T17:59Z', 'Europe/Berlin', '2026-12-24T17:59:00Z'],
  ['2026-12-24T17:59+02:00', 'Europe/Berlin', '2026-12-24T15:59:00Z'],
  ['2026-12-24T17:59[Europe/Dublin]', 'Europe/Berlin', '2026-12-24T17:59:00Z'],
])('the clock %s in %s is %s', (clock, zone, instant) => expect(instantOfClock(clock, zone)).toBe(Date.parse(instant)));

test('the clock is shown as the wall shows it', () => {
  expect(clockTimeOf(Date.parse('2026-12-24T16:59:03.7Z'), 'Europe/Berlin')).toBe('17:59:04');
});

test.each([
  ['+4312345', 'AT'],
  ['+3699123', 'HU'],
  ['+353871', 'IE'],
  ['+14165550100', 'CA'],
  ['+12125550100', 'US'],
  ['', ''],
  ['0049', ''],
])('%s rings from %s', (number, country) => expect(countryOfNumber(number)).toBe(country));

describe('what a call knows of its caller', () => {
  test('an anonymous one shows neither number nor country', () => {
    const { caller } = factsOf({ caller: { number: '+4312345', anonymous: true }, clock: '' }, 'de');
    expect(caller).toEqual({ number: '', anonymous: true, country: '', contact: null });
  });

  test('the reference has eight digits', () => {
    for (let seed = 0; seed < 50; seed++) {
      expect(factsOf({ caller: {}, clock: '', seed }, 'de').call.reference).toMatch(/^[1-9][0-9]{7}$/);
    }
  });
});

test('seeds repeat, and spread', () => {
  expect(nthSeed(7, 3)).toBe(nthSeed(7, 3));
  expect(new Set(Array.from({ length: 1000 }, (_, nth) => nthSeed(1, nth) % 100)).size).toBe(100);
});
