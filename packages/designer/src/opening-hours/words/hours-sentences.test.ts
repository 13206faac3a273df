import type { Schedule } from '@callwright/flow/hours';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScreenLanguage } from '../../i18n/languages.ts';
import { resources } from '../../i18n/resources.ts';
import { withClosing } from '../closing/close-now.ts';
import { newHours } from '../model/new-hours.ts';
import { changeSentence } from './change-sentence.ts';
import { nowSentence, type Speaker, verdictSentence } from './hours-sentences.ts';

const translations = i18next.createInstance();
beforeAll(() => translations.init({ resources, lng: 'en', ns: ['hours'], interpolation: { escapeValue: false } }));
const speaker = (language: ScreenLanguage): Speaker => ({ t: translations.getFixedT(language, 'hours'), language });

const hours: Schedule = {
  ...newHours('Office', 'Europe/Berlin'),
  specialDays: [{ date: '2026-12-24', state: 'closed', note: 'Christmas Eve' }],
};
// A Monday.
const now = Date.parse('2026-11-23T10:00:00+01:00');

describe('sentences about opening hours', () => {
  it('say what holds now, and then', () => {
    expect(nowSentence(speaker('en'), hours, now)).toBe('Open now, until 5 pm. Then closed, until 9 am tomorrow.');
    expect(nowSentence(speaker('de'), hours, now)).toMatch(/^Jetzt geöffnet, bis 17 Uhr\. Dann geschlossen, bis /);
    expect(nowSentence(speaker('hu'), hours, now)).toMatch(/^Most nyitva, /);
  });

  it('say what holds at a moment, and why', () => {
    const eve = Date.parse('2026-12-24T17:59:00+01:00');
    expect(verdictSentence(speaker('en'), hours, eve, now)).toMatch(
      /^Thu,? 24 Dec 17:59: closed, because of Christmas Eve\.$/,
    );
    expect(verdictSentence(speaker('en'), hours, now, now)).toMatch(/^Mon,? 23 Nov 10:00: open\.$/);
  });

  it('say that it was closed by hand, from the minute on and until the end', () => {
    const until = now + 3_600_000;
    const closed = withClosing({ reason: '', until, text: {} }, now + 30_000)(hours);
    expect(verdictSentence(speaker('en'), closed, now, now)).toContain('closed, because of a closing by hand');
    expect(nowSentence(speaker('en'), closed, until)).toMatch(/^Open now/);
  });

  it('say what changed', () => {
    const after = { ...hours, weekly: {}, title: 'Shop' };
    expect(changeSentence(speaker('en'), hours, after, '2026-11-23')).toBe(
      'The name. Hours of the week: Monday, Tuesday, Wednesday, Thursday and Friday.',
    );
    expect(changeSentence(speaker('en'), hours, hours, '2026-11-23')).toBe('');
  });
});
