import { describe, expect, it } from 'vitest';
import { liveAlerts } from './live-alerts.ts';
import type { LiveDay, LiveQueue } from './live-page.ts';

const NOW = Date.parse('2026-11-22T07:50:00Z');
const THRESHOLDS = { waitSeconds: 60, waiting: 3, beforeOpeningMinutes: 15 };
const DAY: LiveDay = {
  offered: 10,
  answered: 6,
  abandoned: 4,
  turnedAway: 0,
  left: 0,
  missed: 0,
  inTimePercent: 60,
  meanWaitSeconds: 10,
  longestWaitSeconds: 90,
};
const nobody = { available: 0, ringing: 0, busy: 0, 'wrap-up': 0, break: 0 };
const calm: LiveQueue = {
  queue: 'service',
  title: 'Service',
  strategy: 'longest-idle',
  open: true,
  opensAt: null,
  waiting: 0,
  longestSince: null,
  agents: { ...nobody, available: 1 },
  members: 3,
  callbacksDue: 0,
  target: { percent: 80, seconds: 20 },
  today: null,
  divertedTo: null,
};
const kinds = (change: Partial<LiveQueue>) =>
  liveAlerts([{ ...calm, ...change }], THRESHOLDS, NOW).map(({ kind }) => kind);

describe('what a supervisor should look at', () => {
  it('is nothing while it is calm', () => expect(kinds({})).toEqual([]));

  it('is that nobody is signed in: "opens at 8:00, 0 of 3", and while it is open', () => {
    const closed = { open: false, agents: nobody, opensAt: '2026-11-22T08:00:00Z' };
    expect(liveAlerts([{ ...calm, ...closed }], THRESHOLDS, NOW)).toEqual([
      { kind: 'opens-soon', queue: 'service', title: 'Service', at: closed.opensAt, signedIn: 0, members: 3 },
    ]);
    expect(kinds({ ...closed, opensAt: '2026-11-22T08:06:00Z' })).toEqual([]);
    expect(kinds({ ...closed, agents: { ...nobody, break: 1 } })).toEqual([]);
    expect(kinds({ agents: nobody })).toEqual(['nobody']);
    expect(kinds({ agents: nobody, members: 0 })).toEqual([]);
  });

  it('is a long wait and many who wait, from the thresholds on', () => {
    expect(kinds({ waiting: 2, longestSince: '2026-11-22T07:49:01Z' })).toEqual([]);
    expect(kinds({ waiting: 3, longestSince: '2026-11-22T07:49:00Z' })).toEqual(['long-wait', 'many-waiting']);
  });

  it('is a day below target, once enough have called and the figure may be shown', () => {
    expect(kinds({ today: DAY })).toEqual(['below-target']);
    expect(kinds({ today: { ...DAY, offered: 9 } })).toEqual([]);
    expect(kinds({ today: { ...DAY, inTimePercent: 80 } })).toEqual([]);
  });
});
