import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Voices } from '@callwright/runtime/telephony';
import { waveOf } from '../phones/wave.ts';

/** Voices that have recorded nothing: the provider speaks. Hold music is there as a file. */
export function stillVoices(): { readonly voices: Voices; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'callwright-music-'));
  const file = join(folder, 'music.wav');
  const ms = 10_000;
  writeFileSync(file, waveOf([{ from: 0, until: ms, hz: 300 }], ms));
  const music = { file, url: 'https://callwright.example/media/music-that-nobody-can-guess-in-any-time.wav', ms };
  return {
    voices: {
      soundOf: async () => null,
      recordedOf: async () => null,
      music: async () => music,
      beep: async () => music,
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
