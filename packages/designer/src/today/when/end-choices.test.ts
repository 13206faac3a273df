import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { endOf } from './end-choices.ts';

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
const iso = (ms: number | null) => (ms === null ? null : Temporal.Instant.fromEpochMilliseconds(ms).toString());

describe('the ends that are chosen with one tap', () => {
  it('go by the wall clock of the zone', () => {
    const now = at('2026-11-22T11:40:00+01:00');
    expect(iso(endOf('soon', 'Europe/Berlin', now))).toBe('2026-11-22T13:00:00Z');
    expect(iso(endOf('today', 'Europe/Berlin', now))).toBe('2026-11-22T23:00:00Z');
    expect(iso(endOf('morning', 'Europe/Berlin', now))).toBe('2026-11-23T07:00:00Z');
    expect(endOf('open', 'Europe/Berlin', now)).toBeNull();
  });

  it('end the day where it ends also when the clock is changed', () => {
    const now = at('2026-10-25T00:30:00+02:00');
    expect(iso(endOf('today', 'Europe/Berlin', now))).toBe('2026-10-25T23:00:00Z');
    expect(iso(endOf('morning', 'Europe/Berlin', at('2026-03-28T12:00:00+01:00')))).toBe('2026-03-29T06:00:00Z');
  });

  it('are always ahead, and within a day and a half', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'Europe/Dublin', 'Asia/Kolkata', 'America/Sao_Paulo');
    const moments = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2035-01-01T00:00:00Z') });
    fc.assert(
      fc.property(zones, moments, fc.constantFrom('soon', 'today', 'morning' as const), (zone, now, choice) => {
        const end = endOf(choice, zone, now);
        expect(end).not.toBeNull();
        expect(end).toBeGreaterThan(now);
        expect(end).toBeLessThan(now + 36 * 3_600_000);
      }),
    );
  });
});
