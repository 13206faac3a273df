import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Schedule } from '../schedule.ts';
import { callersSaying, callersText } from './callers-text.ts';

const day = [{ from: '08:00', to: '18:00', branch: 'open' }];
const hours: Schedule = {
  version: 1,
  title: 'Office',
  timeZone: 'Europe/Berlin',
  branches: [{ name: 'lunch', fallback: 'closed' }],
  weekly: { monday: day, tuesday: day, friday: [...day, { from: '19:00', to: '20:00', branch: 'lunch' }] },
  recurring: [],
  holidays: {
    country: 'DE',
    days: [
      { date: '2026-12-25', name: { en: 'Christmas' }, state: 'usual' },
      { date: '2026-12-26', name: { en: 'Boxing Day' }, state: 'closed', text: { en: 'Boxing Day: gone for a walk.' } },
    ],
  },
  specialDays: [
    { date: '2026-12-10', state: 'closed', text: { de: 'Heute ist Betriebsversammlung.' } },
    { date: '2026-12-11', state: 'hours', spans: day, text: { en: 'We have a new number.' } },
  ],
  specialPeriods: [],
  texts: { closed: { text: { de: 'Wir haben geschlossen.', en: 'We are closed.' } } },
};
const heard = (schedule: Schedule, local: string) =>
  callersText(schedule, Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin'));

describe('what callers hear about the hours', () => {
  it('is the sentence for closed while it is closed, and nothing while it is open or a way out of its own holds', () => {
    expect(heard(hours, '2026-12-07T07:59')).toEqual({ de: 'Wir haben geschlossen.', en: 'We are closed.' });
    expect(heard(hours, '2026-12-07T08:00')).toBeUndefined();
    expect(heard(hours, '2026-12-04T19:30')).toBeUndefined();
  });

  it('is the day’s own sentence, and the one for closed in languages that it lacks', () => {
    expect(heard(hours, '2026-12-10T10:00')).toEqual({ de: 'Heute ist Betriebsversammlung.', en: 'We are closed.' });
    expect(heard(hours, '2026-12-11T10:00')).toEqual({ en: 'We have a new number.' });
    expect(heard(hours, '2026-12-26T10:00')).toMatchObject({ en: 'Boxing Day: gone for a walk.' });
  });

  it('is the sentence for holidays on a closed holiday', () => {
    const texts = { ...hours.texts, holiday: { text: { de: 'Heute ist Feiertag.' } } };
    expect(heard({ ...hours, texts }, '2026-12-25T10:00')).toEqual({
      de: 'Heute ist Feiertag.',
      en: 'We are closed.',
    });
    expect(heard({ ...hours, texts }, '2026-12-24T10:00')).toMatchObject({ de: 'Wir haben geschlossen.' });
    const moved = { date: '2026-12-12', name: {}, state: 'closed' as const, like: 'thursday' as const };
    const holidays = { country: 'HU', days: [moved] };
    expect(heard({ ...hours, texts, holidays }, '2026-12-12T10:00')).toMatchObject({ de: 'Wir haben geschlossen.' });
  });

  it('says the hours by itself, after what was written, in every language', () => {
    const texts = { closed: { text: { de: 'Wir haben geschlossen.' }, sayHours: true } };
    expect(heard({ ...hours, texts, weekly: { monday: day } }, '2026-12-05T10:00')).toEqual({
      de: 'Wir haben geschlossen. Wir sind Montag von 8 bis 18 Uhr für Sie da, das nächste Mal am Montag um 8 Uhr.',
      en: 'We are here Monday from 8 am to 6 pm, next on Monday at 8 am.',
      hu: 'Hétfőn 8 órától 18 óráig várjuk hívását, legközelebb hétfőn 8 órakor.',
    });
  });

  it('plays a recording in the place of the words, with the hours after it; a day’s own sentence is spoken', () => {
    const said = { ...hours.texts?.closed, recording: 'closed', sayHours: true };
    const schedule = { ...hours, texts: { closed: said } };
    const at = (local: string, language: string) =>
      callersSaying(schedule, language, Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin'));
    expect(at('2026-12-07T07:59', 'en')).toEqual({
      text: { de: 'Wir haben geschlossen.', en: 'We are closed.' },
      recording: 'closed',
      after: { en: expect.stringMatching(/^We are here .* next today at 8 am\.$/) },
    });
    expect(at('2026-12-07T07:59', 'fr')).toMatchObject({ recording: 'closed' });
    expect(at('2026-12-10T10:00', 'de')).toEqual({
      text: expect.objectContaining({ de: 'Heute ist Betriebsversammlung.' }),
    });
    expect(at('2026-12-10T10:00', 'en')).toMatchObject({ recording: 'closed' });
    expect(at('2026-12-07T08:00', 'en')).toBeUndefined();
  });

  it('says only what there is to say', () => {
    const texts = { closed: { sayHours: true } };
    const never = { ...hours, texts, weekly: {}, specialDays: [] };
    expect(heard(never, '2026-12-05T10:00')).toBeUndefined();
    const once = { ...never, specialDays: [{ date: '2026-12-07', state: 'hours' as const, spans: day }] };
    expect(heard(once, '2026-12-05T10:00')).toEqual({
      de: 'Wir sind am Montag um 8 Uhr wieder für Sie da.',
      en: 'We are back on Monday at 8 am.',
      hu: 'Legközelebb hétfőn 8 órakor várjuk hívását.',
    });
  });
});
