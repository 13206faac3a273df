import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loosens, MONITORING_PARTS, type MonitoringProfile, STRICT, sameProfile, stricter } from './profile.ts';

const profiles: fc.Arbitrary<MonitoringProfile> = fc.record({
  listening: fc.boolean(),
  figures: fc.boolean(),
  breakReasons: fc.boolean(),
  statusHistory: fc.boolean(),
  smallestGroup: fc.integer({ min: 1, max: 50 }),
});

describe('the stricter of two profiles', () => {
  it('loosens neither of them', () => {
    fc.assert(
      fc.property(profiles, profiles, (one, other) => {
        const both = stricter(one, other);
        expect(loosens(one, both)).toBe(false);
        expect(loosens(other, both)).toBe(false);
      }),
    );
  });

  it('is one of them exactly if the other loosens it or is the same', () => {
    fc.assert(
      fc.property(profiles, profiles, (one, other) => {
        expect(sameProfile(stricter(one, other), one)).toBe(!loosens(other, one));
      }),
    );
  });

  it('is closed wherever the first profile is', () => {
    const closed = MONITORING_PARTS.map((part) => [part, false] as const);
    fc.assert(
      fc.property(profiles, (one) => {
        expect(stricter(STRICT, one)).toMatchObject(Object.fromEntries(closed));
      }),
    );
  });
});
