import { describe, expect, it } from 'vitest';
import { presetClock } from './clock-presets.ts';

const at = (iso: string) => Date.parse(iso);

describe('ready-made moments', () => {
  it('are the next ones', () => {
    const sunday = at('2026-11-22T10:00:00Z');
    expect(presetClock('eve', sunday, 'Europe/Berlin')).toBe('2026-12-24T17:59');
    expect(presetClock('sunday', sunday, 'Europe/Berlin')).toBe('2026-11-29T10:00');
    expect(presetClock('monday', sunday, 'Europe/Berlin')).toBe('2026-11-23T09:30');
    expect(presetClock('night', sunday, 'Europe/Berlin')).toBe('2026-11-23T03:00');
  });

  it('are counted from the day that it is in the flow’s zone', () => {
    const lateInLondon = at('2026-12-24T23:30:00Z');
    expect(presetClock('eve', lateInLondon, 'Europe/London')).toBe('2026-12-24T17:59');
    expect(presetClock('eve', lateInLondon, 'Europe/Berlin')).toBe('2027-12-24T17:59');
  });
});
