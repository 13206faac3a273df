import { createHash } from 'node:crypto';
import type { Pcm } from '../../sound/pcm.ts';
import type { SoundShelf } from '../../sound/sound-shelf.ts';
import { TELEPHONE_RATE, telephoneWav } from '../../sound/telephone-sound.ts';
import { holdTune } from './tune/hold-tune.ts';

/** The sounds that come with Callwright. */
export type OwnSound = 'tune' | 'silence' | 'beep' | 'ringing';

/** Made by code; a change of the code needs a new number, or installations keep the old sound. */
const SOUNDS: Readonly<Record<OwnSound, { readonly edition: number; readonly make: () => Pcm }>> = {
  tune: { edition: 1, make: () => holdTune(TELEPHONE_RATE) },
  silence: { edition: 1, make: () => ({ rate: TELEPHONE_RATE, samples: new Float32Array(TELEPHONE_RATE * 5) }) },
  beep: { edition: 1, make: beep },
  ringing: { edition: 1, make: ringing },
};

const BEEP_HZ = 1000;
const BEEP_SECONDS = 0.35;
const EDGE_SECONDS = 0.01;

/** Makes a sound at its first use. Returns the name of its file. */
export function ownSounds(shelf: SoundShelf): (sound: OwnSound) => Promise<string> {
  const made = new Map<OwnSound, Promise<string>>();
  const make = async (sound: OwnSound): Promise<string> => {
    const { edition, make: render } = SOUNDS[sound];
    const name = `${createHash('sha256').update(`${sound} ${edition}`).digest('hex')}.wav`;
    if ((await shelf.find(name)) === null) await shelf.write(name, telephoneWav(render()).wav);
    return name;
  };
  return (sound) => {
    const file = made.get(sound) ?? make(sound);
    made.set(sound, file);
    file.catch(() => made.delete(sound));
    return file;
  };
}

/** As one hears it in most of Europe: a second of 425 Hz, four of silence (ITU-T E.180). */
const RING_HZ = 425;
const RING_SECONDS = 1;
const RING_EVERY_SECONDS = 5;

function ringing(): Pcm {
  return { rate: TELEPHONE_RATE, samples: tone(RING_HZ, RING_SECONDS, RING_EVERY_SECONDS, 0.15) };
}

/** “Speak after the tone.” Its edges are rounded: they would click. */
function beep(): Pcm {
  return { rate: TELEPHONE_RATE, samples: tone(BEEP_HZ, BEEP_SECONDS, BEEP_SECONDS, 0.35) };
}

/** A tone, and silence up to the whole length. */
function tone(hz: number, seconds: number, whole: number, loudness: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: Math.round(whole * TELEPHONE_RATE) }, (_, i) => {
    const at = i / TELEPHONE_RATE;
    const edge = Math.max(0, Math.min(1, at / EDGE_SECONDS, (seconds - at) / EDGE_SECONDS));
    return loudness * edge * Math.sin(2 * Math.PI * hz * at);
  });
}
