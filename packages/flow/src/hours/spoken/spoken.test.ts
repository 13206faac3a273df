import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { harbourAndPine } from '../samples/harbour-and-pine.ts';
import { harsfaFogaszat } from '../samples/harsfa-fogaszat.ts';
import { stadtwerkeAuental } from '../samples/stadtwerke-auental.ts';
import type { Schedule, Span } from '../schedule.ts';
import type { HoursLanguage } from './language.ts';
import { spokenHours } from './spoken-hours.ts';
import { spokenDate, spokenMoment, spokenTime } from './spoken-moment.ts';

const instant = (iso: string) => Temporal.Instant.from(iso);
const october = instant('2026-10-14T08:00Z');
const all = (say: (language: HoursLanguage) => string) => [say('en'), say('de'), say('hu')];

describe('spokenHours', () => {
  it('groups days with the same hours', () => {
    expect(all((language) => spokenHours(stadtwerkeAuental, language, october))).toEqual([
      'Monday to Thursday from 8 am to 6 pm and Friday from 8 am to 4 pm',
      'Montag bis Donnerstag von 8 bis 18 Uhr und Freitag von 8 bis 16 Uhr',
      'hétfőtől csütörtökig 8 órától 18 óráig, pénteken 8 órától 16 óráig',
    ]);
  });

  it('leaves out what isn’t open and adds the recurring days', () => {
    expect(all((language) => spokenHours(harsfaFogaszat, language, october))).toEqual([
      'Monday and Wednesday from 8 am to noon and from 12:30 pm to 4 pm, Tuesday and Thursday from noon to 7 pm, ' +
        'Friday from 8 am to 1 pm, and the first Saturday of each month from 9 am to noon',
      'Montag und Mittwoch von 8 bis 12 Uhr und von 12 Uhr 30 bis 16 Uhr, Dienstag und Donnerstag von 12 bis 19 Uhr, ' +
        'Freitag von 8 bis 13 Uhr sowie jeden ersten Samstag im Monat von 9 bis 12 Uhr',
      'hétfőn és szerdán 8 órától 12 óráig és 12 óra 30 perctől 16 óráig, kedden és csütörtökön 12 órától 19 óráig, ' +
        'pénteken 8 órától 13 óráig, valamint minden hónap első szombatján 9 órától 12 óráig',
    ]);
  });

  it('says half hours', () => {
    expect(all((language) => spokenHours(harbourAndPine, language, october))).toEqual([
      'Monday to Friday from 9 am to 5:30 pm and Saturday from 10 am to 2 pm',
      'Montag bis Freitag von 9 bis 17 Uhr 30 und Samstag von 10 bis 14 Uhr',
      'hétfőtől péntekig 9 órától 17 óra 30 percig, szombaton 10 órától 14 óráig',
    ]);
  });

  it('says the hours of a special period while it lasts, and up to when', () => {
    const black = instant('2026-11-25T12:00Z');
    expect(all((language) => spokenHours(harbourAndPine, language, black))).toEqual([
      'until 30 November, every day from 8 am to 8 pm',
      'bis zum 30. November täglich von 8 bis 20 Uhr',
      'november 30-áig minden nap 8 órától 20 óráig',
    ]);
  });

  it('says the usual hours during leave', () => {
    expect(spokenHours(harbourAndPine, 'en', instant('2026-12-26T12:00Z'))).toMatch(/^Monday to Friday/);
  });

  const weekly = (spans: Span[], rest: Partial<Schedule> = {}): Schedule => ({
    version: 1,
    title: 'Test',
    timeZone: 'UTC',
    branches: [],
    weekly: {
      monday: spans,
      tuesday: spans,
      wednesday: spans,
      thursday: spans,
      friday: spans,
      saturday: spans,
      sunday: spans,
    },
    recurring: [],
    specialDays: [],
    specialPeriods: [],
    ...rest,
  });

  it('says around the clock, past midnight and never', () => {
    const always = weekly([{ from: '00:00', to: '24:00', branch: 'open' }]);
    expect(all((language) => spokenHours(always, language, october))).toEqual([
      'around the clock',
      'rund um die Uhr',
      'éjjel-nappal',
    ]);
    const bar = weekly([{ from: '20:00', to: '02:30', branch: 'open' }]);
    expect(all((language) => spokenHours(bar, language, october))).toEqual([
      'every day from 8 pm to 2:30 am',
      'täglich von 20 bis 2 Uhr 30',
      'minden nap 20 órától 2 óra 30 percig',
    ]);
    const evening = weekly([{ from: '18:00', to: '24:00', branch: 'open' }]);
    expect(all((language) => spokenHours(evening, language, october))).toEqual([
      'every day from 6 pm to midnight',
      'täglich von 18 bis 24 Uhr',
      'minden nap 18 órától éjfélig',
    ]);
    expect(all((language) => spokenHours(weekly([]), language, october))).toEqual([
      'currently not',
      'zurzeit nicht',
      'jelenleg nem',
    ]);
  });

  it('names days on which it is closed by rule', () => {
    const day: Span[] = [{ from: '09:00', to: '17:00', branch: 'open' }];
    const stocktaking = weekly(day, { recurring: [{ weekday: 'wednesday', nth: -1, spans: [] }] });
    expect(all((language) => spokenHours(stocktaking, language, october))).toEqual([
      'every day from 9 am to 5 pm, except the last Wednesday of the month',
      'täglich von 9 bis 17 Uhr, außer am letzten Mittwoch im Monat',
      'minden nap 9 órától 17 óráig, a hónap utolsó szerdája kivételével',
    ]);
  });

  it('joins branches that count as open', () => {
    const counter = weekly(
      [
        { from: '09:00', to: '12:00', branch: 'open' },
        { from: '12:00', to: '17:00', branch: 'counter' },
      ],
      { branches: [{ name: 'counter', fallback: 'open' }] },
    );
    expect(spokenHours(counter, 'de', october)).toBe('täglich von 9 bis 17 Uhr');
  });
});

describe('spokenMoment', () => {
  // Thursday, 31 December 2026, noon.
  const now = instant('2026-12-31T12:00+01:00');
  const both = (zoned: string, language: HoursLanguage) => {
    const { at, until } = spokenMoment(zoned, language, now);
    return [at, until];
  };

  it.each([
    ['2026-12-31T18:00', 'en', 'today at 6 pm', 'until 6 pm'],
    ['2026-12-31T18:00', 'de', 'heute um 18 Uhr', 'bis 18 Uhr'],
    ['2026-12-31T18:00', 'hu', 'ma 18 órakor', '18 óráig'],
    ['2027-01-01T08:00', 'en', 'tomorrow at 8 am', 'until 8 am tomorrow'],
    ['2027-01-01T08:00', 'de', 'morgen um 8 Uhr', 'bis morgen, 8 Uhr'],
    ['2027-01-01T08:00', 'hu', 'holnap 8 órakor', 'holnap 8 óráig'],
    ['2026-12-30T17:30', 'en', 'yesterday at 5:30 pm', 'until 5:30 pm yesterday'],
    ['2026-12-30T17:30', 'de', 'gestern um 17 Uhr 30', 'bis gestern, 17 Uhr 30'],
    ['2026-12-30T17:30', 'hu', 'tegnap 17 óra 30 perckor', 'tegnap 17 óra 30 percig'],
    ['2027-01-04T08:00', 'en', 'on Monday at 8 am', 'until 8 am on Monday'],
    ['2027-01-04T08:00', 'de', 'am Montag um 8 Uhr', 'bis Montag, 8 Uhr'],
    ['2027-01-04T08:00', 'hu', 'hétfőn 8 órakor', 'hétfő 8 óráig'],
    ['2027-01-07T07:30', 'en', 'on 7 January at 7:30 am', 'until 7:30 am on 7 January'],
    ['2027-01-07T07:30', 'de', 'am 7. Januar um 7 Uhr 30', 'bis zum 7. Januar, 7 Uhr 30'],
    ['2027-01-07T07:30', 'hu', 'január 7-én 7 óra 30 perckor', 'január 7-én 7 óra 30 percig'],
    ['2028-03-01T09:00', 'en', 'on 1 March 2028 at 9 am', 'until 9 am on 1 March 2028'],
    ['2028-03-01T09:00', 'de', 'am 1. März 2028 um 9 Uhr', 'bis zum 1. März 2028, 9 Uhr'],
    ['2028-03-01T09:00', 'hu', '2028. március 1-jén 9 órakor', '2028. március 1-jén 9 óráig'],
    ['2027-01-01T00:00', 'en', 'tonight at midnight', 'until midnight'],
    ['2027-01-01T00:00', 'de', 'heute um 24 Uhr', 'bis 24 Uhr'],
    ['2027-01-01T00:00', 'hu', 'ma éjfélkor', 'éjfélig'],
    ['2027-01-04T00:00', 'en', 'on Sunday at midnight', 'until midnight on Sunday'],
    ['2027-01-04T00:00', 'de', 'am Sonntag um 24 Uhr', 'bis Sonntag, 24 Uhr'],
    ['2027-01-04T00:00', 'hu', 'vasárnap éjfélkor', 'vasárnap éjfélig'],
    ['2027-01-01T00:30', 'de', 'morgen um 0 Uhr 30', 'bis morgen, 0 Uhr 30'],
    ['2027-01-01T12:00', 'en', 'tomorrow at noon', 'until noon tomorrow'],
  ] as const)('%s in %s: %s, %s', (local, language, at, until) => {
    expect(both(`${local}:00+01:00[Europe/Budapest]`, language)).toEqual([at, until]);
  });

  it('names all weekdays in Hungarian', () => {
    const days = ['2027-01-02', '2027-01-03', '2027-01-04', '2027-01-05', '2027-01-06', '2026-12-29', '2026-12-25'];
    expect(
      days.map((day) => spokenMoment(`${day}T08:00:00+01:00[Europe/Budapest]`, 'hu', now).at.split(' ')[0]),
    ).toEqual(['szombaton', 'vasárnap', 'hétfőn', 'kedden', 'szerdán', 'kedden', 'pénteken']);
  });

  it('takes today from the zone of the moment', () => {
    const late = instant('2026-12-31T23:30Z');
    expect(spokenMoment('2027-01-01T08:00:00+01:00[Europe/Berlin]', 'de', late).at).toBe('heute um 8 Uhr');
    expect(spokenMoment('2027-01-01T08:00:00+00:00[Europe/London]', 'en', late).at).toBe('tomorrow at 8 am');
  });

  it('refuses a time without a zone', () => {
    expect(() => spokenMoment('2027-01-01T08:00:00Z', 'de', now)).toThrow(RangeError);
  });
});

describe('spokenDate and spokenTime', () => {
  it('says the Hungarian days of the month with their endings', () => {
    const zoned = (day: number) => `2026-10-${String(day).padStart(2, '0')}T08:00:00+02:00[Europe/Budapest]`;
    const now = instant('2026-08-15T08:00Z');
    const endings = Array.from({ length: 31 }, (_, i) => spokenMoment(zoned(i + 1), 'hu', now).at.split(' ')[1]);
    expect(endings.join(' ')).toBe(
      '1-jén 2-án 3-án 4-én 5-én 6-án 7-én 8-án 9-én 10-én 11-én 12-én 13-án 14-én 15-én 16-án 17-én 18-án 19-én 20-án ' +
        '21-én 22-én 23-án 24-én 25-én 26-án 27-én 28-án 29-én 30-án 31-én',
    );
  });

  it('says dates, with the year unless today makes it clear', () => {
    expect(all((language) => spokenDate('2027-01-04', language))).toEqual([
      '4 January 2027',
      '4. Januar 2027',
      '2027. január 4-e',
    ]);
    expect(all((language) => spokenDate('2027-01-01', language, '2026-12-24'))).toEqual([
      '1 January',
      '1. Januar',
      'január 1-je',
    ]);
    expect(all((language) => spokenDate('2028-01-02', language, '2026-12-24'))).toEqual([
      '2 January 2028',
      '2. Januar 2028',
      '2028. január 2-a',
    ]);
    expect(() => spokenDate('2027-02-30', 'en')).toThrow(RangeError);
  });

  it('says times', () => {
    expect(all((language) => spokenTime('08:30', language))).toEqual(['8:30 am', '8 Uhr 30', '8 óra 30 perc']);
    expect(all((language) => spokenTime('20:05', language))).toEqual(['8:05 pm', '20 Uhr 5', '20 óra 5 perc']);
    expect(all((language) => spokenTime('24:00', language))).toEqual(['midnight', '24 Uhr', 'éjfél']);
    expect(() => spokenTime('25:00', 'en')).toThrow(RangeError);
  });
});
