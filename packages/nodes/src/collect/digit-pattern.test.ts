import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsPattern, parseDigitPattern } from './digit-pattern.ts';

const fits = (source: string, digits: string) => {
  const pattern = parseDigitPattern(source);
  if (pattern === undefined) throw new Error(`no pattern: ${source}`);
  return fitsPattern(pattern, digits);
};

const digit = fc.integer({ min: 0, max: 9 }).map(String);
const piece = fc
  .tuple(
    fc.oneof(
      digit,
      fc.constantFrom('.', '\\d'),
      fc.tuple(digit, digit).map(([a, b]) => `[${a < b ? `${a}-${b}` : b}${a}]`),
    ),
    fc.oneof(
      fc.constantFrom('', '?'),
      fc.integer({ min: 0, max: 4 }).map((n) => `{${n}}`),
      fc.tuple(fc.nat(3), fc.nat(3)).map(([min, more]) => `{${min},${min + more}}`),
    ),
  )
  .map(([what, often]) => what + often);
const source = fc
  .array(
    fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
    { minLength: 1, maxLength: 3 },
  )
  .map((alternatives) => alternatives.join('|'));

describe('digit patterns', () => {
  it('agree with regular expressions', () => {
    fc.assert(
      fc.property(source, fc.array(digit, { maxLength: 10 }), (pattern, digits) => {
        expect(fits(pattern, digits.join(''))).toBe(new RegExp(`^(?:${pattern})$`).test(digits.join('')));
      }),
      { numRuns: 1000 },
    );
  });

  it('fit what they say', () => {
    expect(fits('[1-9].{7}', '12345678')).toBe(true);
    expect(fits('[1-9].{7}', '02345678')).toBe(false);
    expect(fits('82\\d{3}|85\\d{3}', '85001')).toBe(true);
  });

  it.each(['', '(1|2)', '1*', '1+', '[9-1]', '[a-z]', '1{3,2}', '1{', '|1', '1|', '12 34', '^1$', '\\w'])(
    'refuse %j',
    (source) => {
      expect(parseDigitPattern(source)).toBeUndefined();
    },
  );

  it('are quick where backtracking would take forever', () => {
    const began = performance.now();
    expect(fits(`${'.?'.repeat(60)}0`, '1'.repeat(30))).toBe(false);
    expect(performance.now() - began).toBeLessThan(200);
  });
});
