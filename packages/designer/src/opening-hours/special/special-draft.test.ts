import { parseSchedule } from '@callwright/flow/hours';
import { expect, it } from 'vitest';
import { newHours } from '../model/new-hours.ts';
import { draftOf, faultIn, newDraft, withDraft } from './special-draft.ts';
import { specialEntries } from './special-entries.ts';

const today = '2026-11-23';
const hours = newHours('Office', 'Europe/Berlin');
const spans = [{ from: '08:00', to: '12:00', branch: 'open' }];

it.each([
  { ...newDraft(today), date: '2026-12-24', yearly: true, note: 'Eve', text: { en: 'Merry Christmas', de: ' ' } },
  { ...newDraft(today), kind: 'period', to: '2026-12-01', state: 'hours', weekly: { monday: spans } },
  { ...newDraft(today), kind: 'recurring', nth: -1, state: 'hours', spans },
] as const)('keeps a $kind through the dialog', (draft) => {
  expect(faultIn(draft)).toBeNull();
  const stored = withDraft(hours, draft, null);
  expect(parseSchedule(stored)).toHaveProperty('schedule');
  const [entry] = specialEntries(stored, 'all', today);
  const again = entry && draftOf(entry, today);
  expect(entry && again && withDraft(stored, again, entry)).toEqual(stored);
});

it('turns a day into a period in its place', () => {
  const stored = withDraft(hours, newDraft(today), null);
  const [entry] = specialEntries(stored, 'own', today);
  const turned = withDraft(stored, { ...newDraft(today), kind: 'period' }, entry ?? null);
  expect([turned.specialDays.length, turned.specialPeriods.length]).toEqual([0, 1]);
});

it('says what is missing', () => {
  expect(faultIn({ ...newDraft(today), date: '' })).toBe('date');
  expect(faultIn({ ...newDraft(today), kind: 'period', to: '2026-01-01' })).toBe('order');
  expect(faultIn({ ...newDraft(today), state: 'hours' })).toBe('spans');
});
