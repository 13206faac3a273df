import { describe, expect, it } from 'vitest';
import { complete, wordBefore } from './complete.ts';

describe('completing names', () => {
  it('knows the name before the cursor', () => {
    expect(wordBefore('tries > 2 && caller.num', 23)).toBe('caller.num');
    expect(wordBefore('tries > ', 8)).toBe('');
    expect(wordBefore('"text', 5)).toBe('text');
  });

  it('puts the chosen name in its place', () => {
    expect(complete('tries + cal == 1', 11, 'caller.number')).toEqual({
      text: 'tries + caller.number == 1',
      caret: 21,
    });
  });

  it('goes between the parentheses of a function', () => {
    expect(complete('dig', 3, 'digits()')).toEqual({ text: 'digits()', caret: 7 });
  });
});
