import { type Level, levelOf } from './level.ts';
import { millisecondsOf, type Pcm } from './pcm.ts';
import { isMp3, readMp3 } from './read-mp3.ts';
import { isWav, readWav } from './read-wav.ts';
import { resample } from './resample.ts';
import { SoundRefused } from './sound-refused.ts';
import { writeWav } from './write-wav.ts';

/** Samples a second of telephone sound. */
export const TELEPHONE_RATE = 8000;
export const LONGEST_SECONDS = 600;
/** Bytes of a file at most. */
export const LARGEST_FILE = 64 * 1024 * 1024;

export type TelephoneSound = { readonly wav: Uint8Array; readonly ms: number };
export type SoundType = 'wav' | 'mp3';

/** `any`: a speech engine's own output; `recorded`: a person's recording, whose level is looked at. */
export type Care = 'any' | 'recorded';

const LOWEST_PEAK = 0.03;
const MOST_CLIPPED_SHARE = 0.002;

/** What kind of file it is, by its content. @throws SoundRefused */
export function soundTypeOf(bytes: Uint8Array): SoundType {
  if (bytes.length === 0) throw new SoundRefused('empty', 'The file is empty.');
  if (bytes.length > LARGEST_FILE) throw new SoundRefused('too-large', 'The file is larger than 64 MB.');
  if (isWav(bytes)) return 'wav';
  if (isMp3(bytes)) return 'mp3';
  throw new SoundRefused('no-sound', 'This is neither a WAV nor an MP3 file.');
}

/** Sound as telephones play it, of a WAV or MP3 file. @throws SoundRefused */
export async function telephoneSound(bytes: Uint8Array, care: Care): Promise<TelephoneSound> {
  const pcm = soundTypeOf(bytes) === 'wav' ? readWav(bytes) : await readMp3(bytes);
  if (pcm.samples.length === 0) throw new SoundRefused('empty', 'There is no sound in the file.');
  const seconds = pcm.samples.length / pcm.rate;
  if (seconds > LONGEST_SECONDS) throw new SoundRefused('too-long', 'The recording is longer than ten minutes.');
  if (care === 'recorded') refuseUnfit(levelOf(pcm), seconds);
  return telephoneWav(await resample(pcm, TELEPHONE_RATE));
}

export function telephoneWav(pcm: Pcm): TelephoneSound {
  return { wav: writeWav(pcm), ms: millisecondsOf(pcm) };
}

function refuseUnfit({ peak, clippedSeconds, firstClipped }: Level, seconds: number): void {
  if (peak < 0.002 || seconds < 0.1) throw new SoundRefused('empty', 'Nothing is to be heard in the recording.');
  if (peak < LOWEST_PEAK)
    throw new SoundRefused('too-quiet', 'The recording is too quiet to be understood on a telephone.');
  if (clippedSeconds / seconds > MOST_CLIPPED_SHARE) {
    throw new SoundRefused('clipped', 'The recording is overdriven: its loud parts are cut off.', firstClipped);
  }
}
