import { expect, it } from 'vitest';
import type { IncidentNotes } from '../telephony/alerts/index.ts';
import type { LiveBooks } from './live-books.ts';
import { nobodyWatch } from './watch-nobody.ts';

const THRESHOLDS = { waitSeconds: 60, waiting: 3, beforeOpeningMinutes: 15 };
const nobody = { available: 0, ringing: 0, busy: 0, 'wrap-up': 0, break: 0 };

/** A house with one queue that is open. */
function books(members: number, free: number): LiveBooks {
  const sight = {
    queue: 'service',
    title: 'Service',
    strategy: 'longest-idle' as const,
    open: true,
    waiting: [],
    agents: { ...nobody, available: free },
  };
  const day = {
    ...{ offered: 0, answered: 0, abandoned: 0, turnedAway: 0, left: 0, missed: 0, inTime: 0, measured: 0 },
    meanWaitMs: null,
    longestWaitMs: null,
    people: 0,
  };
  const book = { members, target: { percent: 80, seconds: 20 }, divertedTo: null, opensAt: null, day, callbacksDue: 0 };
  return {
    sight: { queues: [sight], agents: [] },
    queues: new Map([['service', book]]),
    waiting: new Map(),
    agents: new Map(),
    help: [],
    languages: [],
  };
}

function watched() {
  const noted: (string | null)[] = [];
  const notes: IncidentNotes = {
    note: async (_kind, _subject, code) => void noted.push(code),
    leave: () => undefined,
    subjects: () => [],
  };
  return { noted, watch: nobodyWatch(notes, { largeEnough: async (people) => people >= 3 }) };
}

it('notes an empty queue after a minute, and that somebody is back', async () => {
  const { noted, watch } = watched();
  const at = (now: number, free: number) => watch({ books: books(3, free), thresholds: THRESHOLDS, now });
  await at(0, 0);
  await at(59_999, 0);
  expect(noted).toEqual([]);
  await at(60_000, 0);
  await at(61_000, 1);
  expect(noted).toEqual(['not-signed-in', null]);
});

it('keeps nothing of a queue of few: it would tell when one of them was there', async () => {
  const { noted, watch } = watched();
  for (const now of [0, 60_000, 120_000]) await watch({ books: books(2, 0), thresholds: THRESHOLDS, now });
  expect(noted).toEqual([]);
});
