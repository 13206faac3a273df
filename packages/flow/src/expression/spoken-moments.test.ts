import { describe, expect, it } from 'vitest';
import { atSpoken, dateSpoken, timeSpoken, untilSpoken } from './spoken-moments.ts';
import { NOW } from './testing/context.ts';
import { ExpressionFault } from './types.ts';

const to = (language: string) => ({ language, now: NOW, timeZone: 'Europe/Berlin' });

describe('moments said to a caller', () => {
  it.each([
    ['2026-11-30T08:00:00+01:00[Europe/Berlin]', 'en', 'on Monday at 8 am'],
    ['2026-11-30T07:00:00Z', 'en', 'on Monday at 8 am'],
    ['2026-11-30T09:00:00+02:00', 'en', 'on Monday at 8 am'],
    ['2026-11-30T08:00', 'en', 'on Monday at 8 am'],
    ['2026-11-30T07:00:00+00:00[Europe/London]', 'en', 'on Monday at 7 am'],
    ['2026-11-30T08:00', 'de', 'am Montag um 8 Uhr'],
    ['2026-11-30T08:00', 'de-AT', 'am Montag um 8 Uhr'],
    ['2026-11-30T08:00', 'hu', 'hétfőn 8 órakor'],
    ['2026-11-30', 'en', 'on Monday'],
    ['2026-11-27', 'de', 'morgen'],
    ['2026-12-24', 'hu', 'december 24-én'],
  ])('at(%s) in %s: %s', (value, language, said) => {
    expect(atSpoken(value, to(language))).toBe(said);
  });

  it.each([
    ['2026-11-30', 'en', 'until Monday'],
    ['2026-11-26', 'en', 'until the end of today'],
    ['2026-12-24', 'de', 'bis zum 24. Dezember'],
    ['2026-11-30', 'hu', 'hétfőig'],
    ['2026-11-27', 'hu', 'holnapig'],
    ['2026-11-26', 'hu', 'a mai nap végéig'],
    ['2026-12-24', 'hu', 'december 24-éig'],
  ])('until(%s) in %s: %s', (value, language, said) => {
    expect(untilSpoken(value, to(language))).toBe(said);
  });

  it('says ends, dates and times', () => {
    expect(untilSpoken('2026-11-27T08:00', to('en'))).toBe('until 8 am tomorrow');
    expect(dateSpoken('2026-12-24', to('en'))).toBe('24 December');
    expect(dateSpoken('2027-12-24T23:30:00Z', to('en'))).toBe('25 December 2027');
    expect(timeSpoken('2026-11-30T08:30:00Z', to('en'))).toBe('9:30 am');
    expect(timeSpoken('17:05', to('de'))).toBe('17 Uhr 5');
  });

  it('says a language without phrases of its own by its calendar', () => {
    expect(dateSpoken('2026-12-24', to('fr'))).toBe('24 décembre 2026');
    expect(atSpoken('2026-11-30T08:00', to('fr'))).toMatch(/lundi 30 novembre 2026.*08:00/);
    expect(timeSpoken('08:30', to('fr'))).toBe('08:30');
  });

  it.each([
    '',
    'soon',
    '2026-13-01',
    '2026-02-30',
    '24:61',
    '2026-11-30T25:00',
    '2026-11-30T08:00[Mars/Base]',
    5,
    null,
  ])('faults on %j', (value) => {
    for (const say of [atSpoken, untilSpoken, dateSpoken, timeSpoken]) {
      expect(() => say(value, to('en'))).toThrow(ExpressionFault);
    }
  });

  it('faults where the half that is asked for is missing', () => {
    expect(() => timeSpoken('2026-11-30', to('en'))).toThrow(ExpressionFault);
    expect(() => dateSpoken('08:30', to('en'))).toThrow(ExpressionFault);
    expect(() => atSpoken('08:30', to('en'))).toThrow(ExpressionFault);
  });
});
