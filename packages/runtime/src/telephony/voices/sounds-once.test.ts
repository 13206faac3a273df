import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { manualClock } from '../../calls/testing/manual-clock.ts';
import { soundShelf } from '../../sound/sound-shelf.ts';
import { soundsOnce } from './sounds-once.ts';

const folder = mkdtempSync(join(tmpdir(), 'callwright-once-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const wav = new Uint8Array(100);

test('a sound with a caller’s own values goes a minute after it was fetched, and after ten in any case', async () => {
  const shelf = soundShelf(join(folder, 'first'));
  const clock = manualClock(Date.now());
  const once = soundsOnce(shelf, clock);
  const [one, two] = await Promise.all([once.put(wav), once.put(wav)]);
  const left = async () => (await shelf.list()).map(({ name }) => name).sort();
  expect(await left()).toEqual([one, two].sort());
  once.fetched(one);
  clock.pass(61_000);
  await vi.waitFor(async () => expect(await left()).toEqual([two]));
  clock.pass(540_000);
  await vi.waitFor(async () => expect(await left()).toEqual([]));
});

test('what an earlier process left behind goes too, and nothing stays when the server stops', async () => {
  const shelf = soundShelf(join(folder, 'second'));
  await shelf.write(`${'a'.repeat(64)}.wav`, wav);
  const clock = manualClock(Date.now());
  const once = soundsOnce(shelf, clock);
  await once.sweep();
  expect(await shelf.list()).toHaveLength(1);
  clock.pass(601_000);
  await vi.waitFor(async () => expect(await shelf.list()).toEqual([]));
  await once.put(wav);
  await once.stop();
  expect(await shelf.list()).toEqual([]);
  expect(clock.timers()).toBe(0);
});
