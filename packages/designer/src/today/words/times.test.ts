import { describe, expect, it } from 'vitest';
import type { ScreenLanguage } from '../../i18n/languages.ts';
import { clockTime, endTime, sameDay } from './times.ts';

// A Sunday.
const now = Date.parse('2026-11-22T11:40:00+01:00');
const said = (at: string, language: ScreenLanguage = 'en') => clockTime(at, { language, zone: 'Europe/Berlin', now });

describe('a moment as one reads it on a clock', () => {
  it('is a time today, and a day with a time later', () => {
    expect(said('2026-11-22T18:00:00+01:00')).toBe('18:00');
    expect(said('2026-11-23T08:00:00+01:00')).toBe('tomorrow 8:00');
    expect(said('2026-11-27T08:05:00+01:00')).toBe('Fri 8:05');
    expect(said('2026-12-24T08:00:00+01:00')).toMatch(/^Thu,? 24 Dec 8:00$/);
    expect(said('2027-01-04T08:00:00+01:00[Europe/Berlin]')).toContain('2027');
  });

  it('is in the words of the language', () => {
    expect(said('2026-11-23T08:00:00+01:00', 'de')).toBe('morgen 8:00');
    expect(said('2026-11-27T08:00:00+01:00', 'de')).toBe('Fr 8:00');
    expect(said('2026-11-23T08:00:00+01:00', 'hu')).toBe('holnap 8:00');
    expect(said('2026-11-27T08:00:00+01:00', 'hu')).toBe('péntek 8:00');
  });

  it('counts the midnight that ends a day to that day', () => {
    const ends = (at: string) => endTime(at, { language: 'en', zone: 'Europe/Berlin', now });
    expect(ends('2026-11-23T00:00:00+01:00')).toBe('24:00');
    expect(ends('2026-11-24T00:00:00+01:00')).toBe('tomorrow 24:00');
    expect(said('2026-11-24T00:00:00+01:00')).toBe('Tue 0:00');
  });

  it('knows days by the clock of the zone', () => {
    const midnight = Date.parse('2026-11-23T00:00:00+01:00');
    expect(sameDay('Europe/Berlin', midnight - 1, midnight)).toBe(false);
    expect(sameDay('Europe/London', midnight - 1, midnight)).toBe(true);
  });
});
