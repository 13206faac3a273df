import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatNumber } from './format-number.ts';

it.each([
  ['+498999998100', '+49 8999 998 100'],
  ['+442079460123', '+44 2079 460 123'],
  ['+353211234567', '+353 211 234 567'],
  ['101', '101'],
  ['anonymous', 'anonymous'],
])('writes %s as %s', (number, shown) => expect(formatNumber(number)).toBe(shown));

it('loses no digit', () => {
  const number = fc.stringMatching(/^\+?[0-9]{2,15}$/);
  void fc.assert(fc.property(number, (digits) => formatNumber(digits).replaceAll(' ', '') === digits));
});
