import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { manualClock } from '../../calls/testing/manual-clock.ts';
import { createLog } from '../../log/index.ts';
import type { Store } from '../../store/store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../../store/testing/fresh-database.ts';
import { toneWav } from '../conformance/tone.ts';
import type { NewRecording } from '../recordings/recordings.ts';
import { leftWhileDown } from './left-while-down.ts';
import { createVoicemailFetcher } from './voicemail-fetcher.ts';

test('a message’s name tells who rang whom, and when', () => {
  expect(leftWhileDown('callwright-down-498999998100-1795319142-04915112345-179531914210')).toEqual({
    name: 'callwright-down-498999998100-1795319142-04915112345-179531914210',
    number: '498999998100',
    at: 1_795_319_142_000,
    caller: '4915112345',
  });
  expect(leftWhileDown('callwright-down-498999998100-1795319142-0-1795319142')?.caller).toBeNull();
  for (const other of [
    'call.3.0',
    'callwright-down-',
    'callwright-down-49-1-0-1',
    'xcallwright-down-4989-1795319142-0-1',
  ]) {
    expect(leftWhileDown(other)).toBeNull();
  }
});

describe.each(DATABASES)('messages that were left while Callwright was down, on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    store = await database.open();
    await store.named.put('box', 'front', { title: 'Front desk', document: {}, at: 1 });
    await store.numbers.put('+498999998100', { title: 'Service', flow: null });
  });
  afterAll(() => database.remove());

  test('come into a box, once, when nobody can be speaking any more; silence is let go', async () => {
    const clock = manualClock();
    const epoch = Math.floor(clock.now() / 1000);
    const spoken = `callwright-down-498999998100-${epoch - 60}-04915112345-1`;
    const silent = `callwright-down-498999998100-${epoch - 600}-0-2`;
    const there = new Map<string, Uint8Array>([
      [spoken, toneWav(440, 2000)],
      [silent, new Uint8Array(toneWav(440, 2000).length)],
      ['other.3.0', toneWav(440, 1000)],
    ]);
    const kept: NewRecording[] = [];
    let removable = false;
    const fetcher = createVoicemailFetcher({
      sounds: {
        names: async () => [...there.keys()],
        fetch: async (name) => there.get(name) ?? null,
        remove: async (name) => {
          if (!removable && name === spoken) throw new Error('away');
          there.delete(name);
        },
      },
      recordings: { keep: async (one) => void kept.push(one) },
      store,
      clock,
      log: createLog('silent'),
    });
    await fetcher.start();
    expect(kept).toEqual([]);
    expect([...there.keys()]).toEqual([spoken, 'other.3.0']);
    const settle = () => new Promise((resolve) => setTimeout(resolve, 150));
    for (let rounds = 0; rounds < 6; rounds++) {
      clock.pass(30_000);
      await settle();
    }
    expect(kept.length).toBeGreaterThan(0);
    removable = true;
    clock.pass(30_000);
    await settle();
    expect([...there.keys()]).toEqual(['other.3.0']);
    const messages = await store.messages.list('front', 10);
    expect(messages).toMatchObject([{ caller: '+4915112345', at: (epoch - 60) * 1000, call: null, heardAt: null }]);
    expect(new Set(kept.map(({ ref }) => ref))).toEqual(new Set([messages[0]?.recording]));
    expect(messages[0]?.seconds).toBeCloseTo(2, 1);
    await fetcher.stop();
  });
});
