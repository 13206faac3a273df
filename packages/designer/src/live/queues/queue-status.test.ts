import { describe, expect, it } from 'vitest';
import type { LiveQueue } from '../../api/live.ts';
import { queueStatus } from './queue-status.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const calm: LiveQueue = {
  queue: 'service',
  title: 'Service',
  strategy: 'longest-idle',
  open: true,
  opensAt: null,
  waiting: 0,
  longestSince: null,
  agents: { available: 1, ringing: 0, busy: 0, 'wrap-up': 0, break: 0 },
  members: 2,
  callbacksDue: 0,
  target: { percent: 80, seconds: 20 },
  today: null,
  divertedTo: null,
};
const nobody = { available: 0, ringing: 0, busy: 0, 'wrap-up': 0, break: 0 };

describe('how a queue stands', () => {
  it('is calm while nobody waits and somebody is there', () => {
    expect(queueStatus(calm, 60, NOW)).toEqual({ status: 'good', word: 'calm' });
  });

  it('says before all else that nobody is there', () => {
    const left = { ...calm, agents: nobody, waiting: 2, longestSince: '2026-11-22T09:00:00Z' };
    expect(queueStatus(left, 60, NOW)).toEqual({ status: 'bad', word: 'nobody' });
  });

  it('warns from the threshold on', () => {
    const waits = (longestSince: string) => queueStatus({ ...calm, waiting: 1, longestSince }, 60, NOW).word;
    expect(waits('2026-11-22T09:59:00Z')).toBe('long');
    expect(waits('2026-11-22T09:59:01Z')).toBe('waiting');
  });

  it('is closed only when nobody waits any more', () => {
    expect(queueStatus({ ...calm, open: false, agents: nobody }, 60, NOW).word).toBe('closed');
    expect(queueStatus({ ...calm, open: false, waiting: 1 }, 60, NOW).word).toBe('waiting');
  });
});
