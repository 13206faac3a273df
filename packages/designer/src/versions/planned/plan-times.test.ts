import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { localTime, timesOf, tonight } from './plan-times.ts';

const BERLIN = 'Europe/Berlin';
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const clock = (text: string) => ({ date: text.slice(0, 10), time: text.slice(11) });

describe('the times of a plan', () => {
  it('begin tonight at ten, or tomorrow where that has passed', () => {
    expect(tonight(BERLIN, at('2026-11-22T21:59:59+01:00'))).toEqual(clock('2026-11-22 22:00'));
    expect(tonight(BERLIN, at('2026-11-22T22:00:00+01:00'))).toEqual(clock('2026-11-23 22:00'));
  });

  it('are instants by the clock of the zone, in winter and in summer', () => {
    const now = at('2026-01-01T00:00:00Z');
    const times = timesOf(clock('2026-03-28 22:00'), clock('2026-03-29 22:00'), BERLIN, now);
    expect(times).toEqual({ kind: 'times', at: '2026-03-28T21:00:00Z', until: '2026-03-29T20:00:00Z' });
    expect(localTime('2026-03-29T20:00:00Z', BERLIN)).toEqual(clock('2026-03-29 22:00'));
  });

  it('of the night in which the clock jumps are the one after the jump, and the first of two', () => {
    const begin = (text: string) => timesOf(clock(text), null, BERLIN, null);
    expect(begin('2026-03-29 02:30')).toEqual({ kind: 'times', at: '2026-03-29T01:30:00Z', until: null });
    expect(begin('2026-10-25 02:30')).toEqual({ kind: 'times', at: '2026-10-25T00:30:00Z', until: null });
  });

  it('say what is missing or in the wrong order', () => {
    const now = at('2026-11-22T12:00:00+01:00');
    const [noon, evening] = [clock('2026-11-22 12:00'), clock('2026-11-22 22:00')];
    const empty = { date: '', time: '' };
    expect(timesOf(empty, null, BERLIN, now)).toEqual({ kind: 'problem', problem: 'noMoment', of: 'at' });
    expect(timesOf(noon, null, BERLIN, now)).toEqual({ kind: 'problem', problem: 'past', of: 'at' });
    expect(timesOf(noon, null, BERLIN, null)).toMatchObject({ kind: 'times' });
    expect(timesOf(evening, evening, BERLIN, now)).toEqual({ kind: 'problem', problem: 'order', of: 'until' });
    expect(timesOf(evening, empty, BERLIN, now)).toEqual({ kind: 'problem', problem: 'noMoment', of: 'until' });
  });
});
