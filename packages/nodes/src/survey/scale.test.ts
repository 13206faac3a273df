import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOf, rangeOf, SCALES, scoreOf } from './scale.ts';

const language = fc.constantFrom('de', 'de-AT', 'de-CH', 'hu', 'hu-HU', 'en', 'xx');

describe('scales', () => {
  it('run as school grades do in each language', () => {
    expect(scoreOf(rangeOf('school', 'de'), 1)).toBe(1);
    expect(scoreOf(rangeOf('school', 'de'), 6)).toBe(0);
    expect(scoreOf(rangeOf('school', 'hu'), 5)).toBe(1);
    expect(scoreOf(rangeOf('school', 'hu-HU'), 1)).toBe(0);
    expect(rangeOf('school', 'de-AT')).toEqual({ low: 1, high: 5, best: 'low' });
    expect(scoreOf(rangeOf('school', 'de-CH'), 6)).toBe(1);
  });

  it('count yes as best', () => {
    expect(scoreOf(rangeOf('yes-no', 'en'), 1)).toBe(1);
    expect(scoreOf(rangeOf('yes-no', 'en'), 2)).toBe(0);
  });

  it('can be turned round for one language only', () => {
    const best = { de: 'low' } as const;
    expect(scoreOf(rangeOf('1-5', 'de-DE', best), 1)).toBe(1);
    expect(scoreOf(rangeOf('1-5', 'en', best), 1)).toBe(0);
  });

  it('score every number between 0 and 1, evenly and in one direction', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SCALES), language, (scale, spoken) => {
        const range = rangeOf(scale, spoken);
        const scores = Array.from({ length: range.high - range.low + 1 }, (_, i) => scoreOf(range, range.low + i));
        const rising = range.best === 'high' ? scores : scores.reverse();
        expect(rising.at(0)).toBe(0);
        expect(rising.at(-1)).toBe(1);
        for (const [i, score] of rising.entries()) expect(score).toBeCloseTo(i / (rising.length - 1));
      }),
    );
  });

  it('take one key where one is enough', () => {
    expect(keysOf(rangeOf('1-5', 'en'))).toEqual(['1', '2', '3', '4', '5']);
    expect(keysOf(rangeOf('yes-no', 'en'))).toEqual(['1', '2']);
    expect(keysOf(rangeOf('0-10', 'en'))).toBeNull();
  });
});
