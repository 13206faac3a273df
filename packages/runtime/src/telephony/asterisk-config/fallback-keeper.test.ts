import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { manualClock } from '../../calls/testing/manual-clock.ts';
import { createLog } from '../../log/index.ts';
import type { NumberRow } from '../../store/flows/number-repository.ts';
import { createFallbackKeeper } from './fallback-keeper.ts';

const row = (number: string, sentence: string | null): NumberRow => ({
  number,
  title: '',
  flow: null,
  alias: 'live',
  sample: false,
  connection: 'asterisk',
  fallback: sentence === null ? null : { language: 'de', sentence, ring: '+49151123', seconds: 20, voicemail: false },
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callwright-asterisk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function keeper(numbers: () => NumberRow[], reload: () => Promise<void> = async () => {}) {
  const clock = manualClock();
  const voices = {
    soundOf: async ({ text }: { text: string }) => {
      if (text === 'mute') return null;
      const file = join(folder, `spoken-${text.length}`);
      writeFileSync(file, `sound of ${text}`);
      return { file, url: '', ms: 1 };
    },
    music: async () => {
      writeFileSync(join(folder, 'tune'), 'tune');
      return { file: join(folder, 'tune'), url: '', ms: 1 };
    },
  };
  const there = '/etc/asterisk';
  const parts = { numbers: async () => numbers(), voices, folder, there, reload, clock, log: createLog('silent') };
  return { clock, keeper: createFallbackKeeper(parts) };
}

const written = () => readFileSync(join(folder, 'callwright-fallback.conf'), 'utf8');
const sounds = () => readdirSync(join(folder, 'sounds'));

test('Asterisk gets the fallbacks with their sounds, and is told; afterwards only what changes', async () => {
  let numbers = [row('+49891', 'Wir sind gleich zurück.'), row('+49892', null)];
  const reload = vi.fn(async () => {});
  const { clock, keeper: it } = keeper(() => numbers, reload);
  await it.start();
  expect(written()).toMatch(/exten => \+49891,1,[\s\S]*Playback\(\/etc\/asterisk\/sounds\/[0-9a-f]{32}\)/);
  expect(written()).not.toContain('+49892,1');
  expect(readFileSync(join(folder, 'moh', 'hold.wav'), 'utf8')).toBe('tune');
  const before = sounds();
  clock.pass(5000);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(reload).toHaveBeenCalledTimes(1);
  numbers = [row('+49891', 'Heute geschlossen.'), row('+49892', 'mute')];
  clock.pass(5000);
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(2));
  expect(written()).toContain('exten => +49892,1');
  await vi.waitFor(() => expect(sounds()).toHaveLength(before.length));
  expect(sounds()).not.toEqual(before);
  await it.stop();
  expect(clock.timers()).toBe(0);
});

test('an Asterisk that can’t be told is told later', async () => {
  let away = true;
  const reload = vi.fn(async () => {
    if (away) throw new Error('away');
  });
  const { clock, keeper: it } = keeper(() => [row('+49891', 'Bis gleich.')], reload);
  await it.start();
  expect(written()).toContain('+49891');
  away = false;
  clock.pass(5000);
  await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(2));
  await it.stop();
});
