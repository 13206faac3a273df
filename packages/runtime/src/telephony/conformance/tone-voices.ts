import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sound, Voices } from '../voices/voices.ts';
import { toneWav } from './tone.ts';

/** A voice that whistles: each text is a short sound of its own, so that what is heard can be told by its file. */
export type ToneVoices = Voices & {
  /** The text whose sound a file or address is; `music` and `beep` for those. */
  readonly textOf: (media: string) => string | null;
  /** How long it lasts, in milliseconds. */
  readonly lengthOf: (media: string) => number;
  readonly close: () => Promise<void>;
};

export const MUSIC_HZ = 300;
const BEEP_HZ = 1000;
/** Texts lie between the pitches that people in tests have. */
export const TEXT_HZ = 2300;

export type ToneLength = (text: string) => number;
/** Longer than it takes to press a key, short enough for tests. */
export const usualLength: ToneLength = (text) => Math.max(300, text.length * 30);

/** Texts that are short are told by the name of their file, also to other processes. */
const LONGEST_NAMED = 100;
const NAMED = /text-(\d+)-([\w-]*)\.wav$/;

function nameOf(text: string, ms: number, nth: number): string {
  if (text.length > LONGEST_NAMED) return `${'a-sound-that-stands-for-a-long-text'.padEnd(40, 'x')}-${nth}.wav`;
  return `a-sound-that-stands-for-this-text-${ms}-${Buffer.from(text).toString('base64url')}.wav`;
}

/** What a tone stands for whose text is short, whoever made it; null where that can't be told. */
export function readTone(media: string): { readonly text: string; readonly ms: number } | null {
  const [, ms, text] = NAMED.exec(media) ?? [];
  return ms === undefined || text === undefined
    ? null
    : { ms: Number(ms), text: Buffer.from(text, 'base64url').toString() };
}

export async function openToneVoices(msOf: ToneLength = usualLength): Promise<ToneVoices> {
  const folder = mkdtempSync(join(tmpdir(), 'callwright-tones-'));
  const sounds = new Map<string, { wav: Buffer; text: string; sound: Sound }>();
  const names = new Map<string, string>();
  const server = createServer((request, response) => {
    const found = sounds.get((request.url ?? '').split('/').at(-1) ?? '');
    if (found === undefined) return void response.writeHead(404).end();
    // As the real ones: Asterisk fetches what it may not keep each time, while others play it.
    const headers = { 'content-type': 'audio/wav', 'cache-control': 'max-age=3600' };
    response.writeHead(200, { ...headers, 'content-length': found.wav.length }).end(found.wav);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  function soundOf(text: string, hz: number, ms: number): Sound {
    const known = sounds.get(names.get(text) ?? '');
    if (known !== undefined) return known.sound;
    const name = nameOf(text, ms, names.size);
    const wav = toneWav(hz, ms);
    const file = join(folder, name);
    writeFileSync(file, wav);
    const sound = { file, url: `http://127.0.0.1:${port}/media/${name}`, ms };
    names.set(text, name);
    sounds.set(name, { wav, text, sound });
    return sound;
  }

  // An address, or a file with or without its ending.
  const soundAt = (media: string) => sounds.get(`${(media.split('/').at(-1) ?? '').replace(/\.wav$/, '')}.wav`);

  return {
    soundOf: async ({ text }) => soundOf(text, TEXT_HZ, msOf(text)),
    recordedOf: async () => null,
    music: async () => soundOf('music', MUSIC_HZ, 10_000),
    beep: async () => soundOf('beep', BEEP_HZ, 150),
    textOf: (media) => soundAt(media)?.text ?? null,
    lengthOf: (media) => soundAt(media)?.sound.ms ?? 0,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
