import { describe, expect, test } from 'vitest';
import { MOST_ENTRIES, NoCalendar, readCalendarFile } from './read-calendar-file.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const ZONE = 'Europe/Budapest';

const file = (...events: readonly string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Practice//Calendar//HU',
    ...events.map(
      (event, i) => `BEGIN:VEVENT\nUID:${i}@practice.example\nDTSTAMP:20261101T080000Z\n${event}\nEND:VEVENT`,
    ),
    'END:VCALENDAR',
  ]
    .join('\n')
    .replaceAll('\n', '\r\n');
const read = (...events: readonly string[]) => readCalendarFile(file(...events), ZONE, NOW);

describe('an .ics file', () => {
  test('whole days come as they stand, the last one included', () => {
    const { entries, left } = read(
      'SUMMARY:Szabadság\nDTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20270104',
      'SUMMARY:Tűzriadó\nDTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261202',
    );
    expect(entries).toEqual([
      { title: 'Tűzriadó', first: '2026-12-01', last: '2026-12-01', times: null, yearly: false },
      { title: 'Szabadság', first: '2026-12-24', last: '2027-01-03', times: null, yearly: false },
    ]);
    expect(left).toEqual({ past: 0, later: 0, unreadable: 0 });
  });

  test('times are said by the clock of the opening hours', () => {
    const { entries } = read(
      'SUMMARY:Training\nDTSTART:20261203T130000Z\nDTEND:20261203T150000Z',
      'SUMMARY:Abroad\nDTSTART;TZID=America/New_York:20261204T040000\nDTEND;TZID=America/New_York:20261204T050000',
      'SUMMARY:Evening\nDTSTART;TZID=Europe/Budapest:20261205T180000\nDTEND;TZID=Europe/Budapest:20261206T000000',
      'SUMMARY:Night\nDTSTART;TZID=Europe/Budapest:20261207T220000\nDTEND;TZID=Europe/Budapest:20261208T030000',
    );
    expect(entries.map(({ first, last, times }) => [first, last, times])).toEqual([
      ['2026-12-03', '2026-12-03', { from: '14:00', to: '16:00' }],
      ['2026-12-04', '2026-12-04', { from: '10:00', to: '11:00' }],
      ['2026-12-05', '2026-12-05', { from: '18:00', to: '24:00' }],
      ['2026-12-07', '2026-12-08', null],
    ]);
  });

  test('what comes back every year is one entry; what comes back otherwise is listed, without what was left out', () => {
    const { entries } = read(
      'SUMMARY:Founders’ day\nDTSTART;VALUE=DATE:20200305\nDTEND;VALUE=DATE:20200306\nRRULE:FREQ=YEARLY',
      'SUMMARY:Stocktaking\nDTSTART;VALUE=DATE:20261130\nDTEND;VALUE=DATE:20261201\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE;VALUE=DATE:20261207',
    );
    expect(entries.filter(({ yearly }) => yearly)).toEqual([
      { title: 'Founders’ day', first: '2027-03-05', last: '2027-03-05', times: null, yearly: true },
    ]);
    expect(entries.filter(({ title }) => title === 'Stocktaking').map(({ first }) => first)).toEqual([
      '2026-11-30',
      '2026-12-14',
      '2026-12-21',
    ]);
  });

  test('what is over, too far ahead or cancelled is left out, and counted', () => {
    const { entries, left } = read(
      'SUMMARY:Over\nDTSTART;VALUE=DATE:20261101\nDTEND;VALUE=DATE:20261102',
      'SUMMARY:Far\nDTSTART;VALUE=DATE:20400101\nDTEND;VALUE=DATE:20400102',
      'SUMMARY:Off\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20261201\nDTEND;VALUE=DATE:20261202',
      'SUMMARY:Goes on\nDTSTART;VALUE=DATE:20261120\nDTEND;VALUE=DATE:20261125',
    );
    expect(entries.map(({ title }) => title)).toEqual(['Goes on']);
    expect(left).toEqual({ past: 1, later: 1, unreadable: 0 });
  });

  test('rules that would give millions of times are not followed', () => {
    const started = performance.now();
    const { entries, left } = read(
      'SUMMARY:Each second\nDTSTART:20260101T000000Z\nDTEND:20260101T000001Z\nRRULE:FREQ=SECONDLY',
      'SUMMARY:Also\nDTSTART:20260101T000000Z\nRRULE:FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1,2,3;BYSECOND=1,2,3',
      'SUMMARY:Daily\nDTSTART;VALUE=DATE:20260101\nDTEND;VALUE=DATE:20260102\nRRULE:FREQ=DAILY',
    );
    expect(left.unreadable).toBe(2);
    expect(entries.length).toBe(MOST_ENTRIES);
    expect(left.later).toBeGreaterThan(200);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test.each([
    ['', 'no text'],
    ['{"a":1}', 'other text'],
    ['BEGIN:VCARD\r\nEND:VCARD', 'a card'],
  ])('%j is none (%s)', (text) => {
    expect(() => readCalendarFile(text, ZONE, NOW)).toThrow(NoCalendar);
  });
});
