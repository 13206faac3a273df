import { describe, expect, it } from 'vitest';
import { rings, type Step } from '../testing/rings.ts';
import { FIRST_TEXTS } from './first-texts.ts';

const times = {
  prompt: FIRST_TEXTS.when,
  each: FIRST_TEXTS.time,
  windows: [
    { from: '09:00', until: '11:00' },
    { from: '15:00', until: '17:00' },
  ],
  count: 2,
  schedule: 'shop',
};
const schedule = {
  version: 1,
  title: 'Shop',
  timeZone: 'Europe/Budapest',
  branches: [],
  weekly: {
    monday: [{ from: '08:00', to: '16:00', branch: 'open' }],
    friday: [{ from: '09:00', to: '18:00', branch: 'open' }],
  },
  recurring: [],
  holidays: { country: 'HU', days: [] },
  specialDays: [],
  specialPeriods: [],
};
const world = (language: string, asked: object = { does: 'keeps', reference: '12345678' }) => ({
  language,
  services: { callbacks: { part: { asked, schedules: { shop: schedule } } } },
});
const soon = { callback: ['callback', { queue: 'orders' }] as Step };
const atTime = { callback: ['callback', { queue: 'orders', times, place: 'end' }] as Step };

describe('callback, with the texts it begins with', () => {
  it.each([
    ['en', 'We will call you back on plus 3 6 9', 'We will call you back. Goodbye.'],
    ['de', 'Wir rufen Sie unter plus 3 6 9', 'Wir rufen Sie zurück. Auf Wiederhören.'],
    ['hu', 'Ezen a számon hívjuk vissza: plusz 3 6 9', 'Visszahívjuk. Viszonthallásra.'],
  ])('confirms the number, in %s', (language, number, kept) => {
    const ask = { asks: 'callbacks', with: { do: 'ask', number: '+3699550100', keepPlace: true, slot: null } };
    rings({ nodes: soon, world: world(language), steps: [{ hears: number }, { presses: '1' }, ask, { hears: kept }] });
  });

  it.each([
    ['en', 'on Friday at 9 am to 11 am: press 1.'],
    ['de', 'am Freitag um 9 Uhr bis 11 Uhr: 1.'],
    ['hu', 'pénteken 9 órakor, legkésőbb 11 óra: 1.'],
  ])('offers the next times within opening hours, in %s', (language, first) => {
    const slot = {
      from: '2026-11-27T15:00:00+01:00[Europe/Budapest]',
      until: '2026-11-27T17:00:00+01:00[Europe/Budapest]',
    };
    rings({
      nodes: atTime,
      world: world(language),
      steps: [
        { presses: '1' },
        { hears: first },
        { presses: '2' },
        { asks: 'callbacks', with: { do: 'ask', keepPlace: false, slot } },
      ],
    });
  });

  it('says kindly that it is arranged already', () => {
    const { exits } = rings({
      nodes: soon,
      world: world('de', { does: 'already' }),
      steps: [{ presses: '1' }, { hears: 'Ihr Rückruf ist schon vorgemerkt.' }],
    });
    expect(exits).toContainEqual({ flow: 'small', node: 'callback', exit: 'already' });
  });

  it('asks for another number when the own one can’t be called', () => {
    rings({
      nodes: soon,
      world: world('en', { does: 'refuses', why: 'number' }),
      steps: [
        { presses: '1' },
        { hears: 'We cannot call this number.' },
        { hears: 'Please enter the number' },
        { presses: '0630555#' },
        { hears: 'I heard 0 6 3, 0 5 5 5.' },
        { presses: '2' },
        { hears: 'Please enter the number' },
      ],
    });
  });
});
