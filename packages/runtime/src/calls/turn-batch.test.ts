import { expect, test, vi } from 'vitest';
import type { TurnCommit, TurnOutcome, TurnWriter } from '../store/turns/turn-writer.ts';
import { createTurnBatch } from './turn-batch.ts';

const turn = (call: string): TurnCommit => ({
  call,
  seq: 2,
  opens: null,
  row: {
    generation: 1,
    phase: 'live',
    outcome: null,
    last_node: '',
    errors: 0,
    ended_at: null,
    wake_at: null,
    state: null,
    outbox: null,
    forgetWorld: false,
  },
  entries: null,
  personal: null,
});

function writer(outcome: (turn: TurnCommit) => TurnOutcome) {
  const commit = vi.fn<TurnWriter['commit']>(async (batch) => batch.map(outcome));
  return { commit, load: async () => undefined, seqOf: async () => undefined };
}

test('turns that wait in one tick are committed together, later ones in the next batch', async () => {
  const to = writer(() => ({ kind: 'written' }));
  const batch = createTurnBatch(to);
  const first = [batch.commit(turn('a')), batch.commit(turn('b'))];
  await Promise.resolve();
  first.push(batch.commit(turn('c')));
  expect(await Promise.all(first)).toEqual(['written', 'written', 'written']);
  await batch.commit(turn('d'));
  expect(to.commit.mock.calls.map(([turns]) => turns.map(({ call }) => call).join(''))).toEqual(['abc', 'd']);
});

test('each turn hears of its own outcome', async () => {
  const broken = new Error('broken');
  const outcomes: Record<string, TurnOutcome> = { a: { kind: 'overtaken' }, b: { kind: 'failed', error: broken } };
  const batch = createTurnBatch(writer(({ call }) => outcomes[call] ?? { kind: 'written' }));
  const all = await Promise.allSettled(['a', 'b', 'c'].map((call) => batch.commit(turn(call))));
  expect(all).toEqual([
    { status: 'fulfilled', value: 'overtaken' },
    { status: 'rejected', reason: broken },
    { status: 'fulfilled', value: 'written' },
  ]);
});

test('a transaction that fails fails all its turns and not the next ones', async () => {
  const to = writer(() => ({ kind: 'written' }));
  to.commit.mockRejectedValueOnce(new Error('disk full'));
  const batch = createTurnBatch(to);
  const [a, b] = await Promise.allSettled([batch.commit(turn('a')), batch.commit(turn('b'))]);
  expect([a?.status, b?.status]).toEqual(['rejected', 'rejected']);
  expect(await batch.commit(turn('c'))).toBe('written');
});
