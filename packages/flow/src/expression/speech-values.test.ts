import { describe, expect, it } from 'vitest';
import { spelt, spokenDigits, spokenMoney, spokenPhone } from './speech-values.ts';
import { ExpressionFault } from './types.ts';

describe('values read out', () => {
  it('says digits one by one, with a pause between groups', () => {
    expect(spokenDigits('014826')).toBe('0 1 4 8 2 6');
    expect(spokenDigits('2077-4139')).toBe('2 0 7 7, 4 1 3 9');
    expect(spokenDigits(471)).toBe('4 7 1');
    expect(spokenDigits(471n)).toBe('4 7 1');
  });

  it('spells with the signs’ names in the caller’s language', () => {
    expect(spelt('ab-1', 'en')).toBe('A B dash 1');
    expect(spelt('ab-1', 'de-AT')).toBe('A B Bindestrich 1');
    expect(spelt('ő@b', 'hu')).toBe('Ő kukac B');
  });

  it('says telephone numbers in their groups, else in threes', () => {
    expect(spokenPhone('089 99998 100', 'de')).toBe('0 8 9, 9 9 9 9 8, 1 0 0');
    expect(spokenPhone('+4989999', 'en')).toBe('plus 4 9 8, 9 9 9 9');
    expect(spokenPhone('+3612345678', 'hu')).toBe('plusz 3 6 1, 2 3 4, 5 6 7 8');
  });

  it('says money with the currency’s name', () => {
    expect(spokenMoney(12.5, 'EUR', 'de')).toBe('12,50 Euro');
    expect(spokenMoney(12, 'EUR', 'en')).toBe('12 euros');
    expect(spokenMoney('1200', 'HUF', 'hu')).toBe('1200 magyar forint');
  });

  it.each([
    () => spokenDigits('none'),
    () => spokenDigits(null),
    () => spokenDigits(Number.NaN),
    () => spelt({}, 'en'),
    () => spelt('  ', 'en'),
    () => spokenPhone('unknown', 'en'),
    () => spokenMoney('many', 'EUR', 'en'),
    () => spokenMoney(null, 'EUR', 'en'),
    () => spokenMoney('', 'EUR', 'en'),
    () => spokenMoney(1, 'euro', 'en'),
  ])('faults on nonsense (%#)', (say) => {
    expect(say).toThrow(ExpressionFault);
  });
});
