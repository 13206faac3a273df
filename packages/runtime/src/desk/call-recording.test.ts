import { expect, it } from 'vitest';
import type { LogEntry, LoggedRow } from '../calls/logged.ts';
import { NOTHING_RECORDED, recordingAfter } from './call-recording.ts';

const verb = (what: 'start' | 'pause' | 'resume' | 'stop'): LogEntry => ({
  kind: 'side',
  verb: { verb: 'recording', do: what },
});
const yes: LogEntry = { kind: 'consent', answer: 'granted' };
const no: LogEntry = { kind: 'consent', answer: 'revoked' };
const byAgent: LogEntry = { kind: 'event', event: { kind: 'byAgent' } };

/** Each turn happens at its own number. */
const turns = (...all: readonly (readonly LogEntry[])[]): LoggedRow[] =>
  all.flatMap((entries, seq) => entries.map((entry, i) => ({ seq, i, at: seq, entry })));
const after = (...all: readonly (readonly LogEntry[])[]) => recordingAfter(NOTHING_RECORDED, turns(...all));

it('says since when it runs, and that the caller has agreed in the call flow', () => {
  expect(after([], [yes], [verb('start')])).toMatchObject({
    state: 'runs',
    since: 2,
    answer: { kind: 'granted', by: 'caller', at: 1 },
  });
});

it('says that an agent has heard the yes, or the no', () => {
  expect(after([yes], [byAgent, no, { kind: 'released', what: 'recording', handle: 'r' }])).toMatchObject({
    answer: { kind: 'revoked', by: 'agent', at: 1 },
  });
  expect(after([byAgent], [yes]).answer).toMatchObject({ by: 'caller' });
  expect(after([byAgent, yes, verb('start')])).toMatchObject({ state: 'runs', answer: { by: 'agent' } });
});

it('says that nobody was asked where callers are told beforehand', () => {
  expect(after([verb('start')])).toMatchObject({ state: 'runs', answer: { kind: 'announced', by: 'announcement' } });
});

it('follows pauses and ends, and takes no part of another’s release for one', () => {
  expect(after([yes, verb('start')], [verb('pause')])).toMatchObject({ state: 'paused', since: 1 });
  expect(after([yes, verb('start')], [verb('pause')], [verb('resume')])).toMatchObject({ state: 'runs', since: 2 });
  expect(after([yes, verb('start')], [verb('stop')], [verb('resume')])).toMatchObject({ state: 'off', since: 1 });
  expect(after([yes, verb('start')], [{ kind: 'released', what: 'leg', handle: 'l' }])).toMatchObject({
    state: 'runs',
  });
});

it('is the same however the turns are read', () => {
  const rows = turns([], [yes, verb('start')], [byAgent, verb('pause')], [no]);
  const whole = recordingAfter(NOTHING_RECORDED, rows);
  const parts = rows.reduce((known, row) => recordingAfter(known, [row]), NOTHING_RECORDED);
  expect(parts).toEqual(whole);
});
