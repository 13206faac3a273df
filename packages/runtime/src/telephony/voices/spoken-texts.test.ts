import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { soundShelf } from '../../sound/sound-shelf.ts';
import { type SpokenText, spokenTexts } from './spoken-texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'callwright-spoken-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const textOf = (text: string): SpokenText => ({ text, language: 'en', engine: 'espeak', voice: 'en', settings: '' });
const wav = new Uint8Array(1000);

test('the longest unused go when there are too many, also those of an earlier process', async () => {
  let now = Date.now();
  const shelf = soundShelf(join(folder, 'spoken'));
  const first = spokenTexts(shelf, 3500, () => now);
  for (const text of ['a', 'b', 'c']) {
    await first.keep(textOf(text), wav);
    now += 1000;
  }
  now += 7_200_000;
  expect(await first.find(textOf('a'))).not.toBeNull();
  now += 1000;
  const second = spokenTexts(shelf, 3500, () => now);
  await second.keep(textOf('d'), wav);
  expect(await second.find(textOf('b'))).toBeNull();
  expect(await second.find(textOf('a'))).not.toBeNull();
  expect(await second.find(textOf('d'))).not.toBeNull();
  expect((await shelf.list()).reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(3500);
});

test('everything that changes the sound makes another file', async () => {
  const shelf = soundShelf(join(folder, 'others'));
  const texts = spokenTexts(shelf, 1e6, Date.now);
  const base = textOf('hello');
  const others: SpokenText[] = [
    base,
    { ...base, text: 'Hello' },
    { ...base, language: 'de' },
    { ...base, engine: 'service' },
    { ...base, voice: 'en-us' },
    { ...base, settings: 'faster' },
  ];
  const names = await Promise.all(others.map((one) => texts.keep(one, wav)));
  expect(new Set(names).size).toBe(others.length);
});
