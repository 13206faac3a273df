import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatNumber } from './format-number.ts';

it.each([
  ['+498999998100', '+49 89 99998 100'],
  ['+491701234567', '+49 170 1234 567'],
  ['+49305550100', '+49 30 5550 100'],
  ['+49821112', '+49 8211 12'],
  ['+442079460123', '+44 20 7946 0123'],
  ['+3619990001', '+36 1 999 0001'],
  ['+353211234567', '+353 21 123 4567'],
  ['101', '101'],
  ['anonymous', 'anonymous'],
])('writes %s as %s', (number, shown) => expect(formatNumber(number)).toBe(shown));

it('loses no digit', () => {
  const number = fc.stringMatching(/^\+?[0-9]{2,15}$/);
  void fc.assert(fc.property(number, (digits) => formatNumber(digits).replaceAll(' ', '') === digits));
});
