import { expect, it } from 'vitest';
import type { Agent } from '../store/queues/agent.ts';
import type { Conversation, Party } from './conversation.ts';
import { stopForNewcomers, wantsRecording } from './unrecorded.ts';

const party = (person: string, more: Partial<Party> = {}): Party => ({
  talk: `talk-of-${person}`,
  leg: `leg-of-${person}`,
  person,
  to: 'desk',
  from: '',
  later: [],
  state: 'up',
  part: 'talks',
  kind: 'queue',
  muted: false,
  supervises: null,
  ...more,
});
const talk = (...parties: Party[]): Conversation => ({
  room: 'call-1',
  provider: 'simulator',
  call: 'call-1',
  number: '',
  ticket: null,
  queue: null,
  parties,
  lead: null,
  held: false,
  wanted: [],
  touched: false,
  notReached: null,
});

/** Anna has agreed to being recorded, nobody else has. */
function bench() {
  const taken: unknown[] = [];
  const parts = {
    store: {
      agents: {
        find: async (person: string) => ({ recordingConsent: person === 'anna' ? 1 : null }) as Agent,
      },
    },
    calls: {
      take: async (call: string, happening: unknown) => {
        taken.push({ call, happening });
        return { kind: 'unknown' } as const;
      },
    },
  };
  return { taken, parts: parts as unknown as Parameters<typeof stopForNewcomers>[0] };
}

const STOPPED = [{ call: 'call-1', happening: { kind: 'byAgent', does: { verb: 'recording', do: 'stop' } } }];

it('ends the recording when somebody comes in who hasn’t agreed, and only then', async () => {
  const { taken, parts } = bench();
  await stopForNewcomers(parts, talk(), talk(party('anna')));
  await stopForNewcomers(parts, talk(party('anna')), talk(party('anna'), party('ben', { part: 'asked' })));
  await stopForNewcomers(parts, talk(party('anna')), talk(party('anna'), party('ben', { state: 'ringing' })));
  expect(taken).toEqual([]);
  await stopForNewcomers(parts, talk(party('anna'), party('ben', { part: 'asked' })), talk(party('ben')));
  expect(taken).toEqual(STOPPED);
});

it('counts a supervisor who joins, and none who only listens', async () => {
  const { taken, parts } = bench();
  const listens = party('sue', { part: 'supervises', supervises: 'listening' });
  await stopForNewcomers(parts, talk(party('anna')), talk(party('anna'), listens));
  expect(taken).toEqual([]);
  const joins = party('sue', { part: 'supervises', supervises: 'talking' });
  await stopForNewcomers(parts, talk(party('anna'), listens), talk(party('anna'), joins));
  expect(taken).toEqual(STOPPED);
});

it('knows which orders let a recording go on', () => {
  expect(wantsRecording({ verb: 'recording', do: 'resume' })).toBe(true);
  expect(wantsRecording({ verb: 'consent', answer: 'granted' })).toBe(true);
  expect(wantsRecording({ verb: 'recording', do: 'pause' })).toBe(false);
  expect(wantsRecording({ verb: 'recording', do: 'stop' })).toBe(false);
  expect(wantsRecording({ verb: 'consent', answer: 'revoked' })).toBe(false);
});
