import { parseSchedule } from '@callwright/flow/hours';
import { expect, it } from 'vitest';
import { foundRight, staleLanguages, stamped, withClosedText, withWords } from './closed-text.ts';
import { newHours } from './new-hours.ts';

const hours = newHours('Office', 'Europe/Berlin');
const [MONDAY, TUESDAY] = [Date.parse('2026-11-23T09:00:00Z'), Date.parse('2026-11-24T09:00:00Z')];
const written = ['de', 'en'].reduce((said, language) => withWords(said, language, `Closed (${language})`), {});

it('keeps only what says something', () => {
  expect(withClosedText(hours, 'closed', {})).toEqual(hours);
  const said = withClosedText(hours, 'closed', { sayHours: true });
  expect(parseSchedule(said)).toHaveProperty('schedule');
  expect(withClosedText(said, 'closed', { sayHours: false })).toEqual(hours);
  expect(withWords(withWords({}, 'de', 'Zu'), 'de', '')).toEqual({});
});

it('knows a language as older when another was changed, until somebody changes it or finds it right', () => {
  const first = stamped(hours, withClosedText(hours, 'closed', written), MONDAY);
  expect(staleLanguages(first.texts?.closed ?? {})).toEqual([]);
  const changed = withWords(first.texts?.closed ?? {}, 'de', 'Wir sind umgezogen.');
  const second = stamped(first, withClosedText(first, 'closed', changed), TUESDAY);
  expect(staleLanguages(second.texts?.closed ?? {})).toEqual(['en']);
  const right = withClosedText(second, 'closed', foundRight(second.texts?.closed ?? {}, 'en'));
  expect(staleLanguages(stamped(second, right, TUESDAY + 5000).texts?.closed ?? {})).toEqual([]);
  expect(parseSchedule(right)).toHaveProperty('schedule');
});

it('notes no time for words that stayed', () => {
  const first = stamped(hours, withClosedText(hours, 'holiday', written), MONDAY);
  expect(stamped(first, { ...first, title: 'Other' }, TUESDAY).texts).toEqual(first.texts);
});
