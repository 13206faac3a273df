import type { Tone } from './leg.ts';

const RATE = 8000;
const LOUDNESS = 6000;

/** A WAV file, 8 kHz mono 16 bit, with these tones in it. */
export function waveOf(tones: readonly Tone[], ms: number): Uint8Array {
  const count = Math.ceil((ms * RATE) / 1000);
  const mixed = new Float64Array(count);
  for (const { from, until, hz } of tones) {
    const last = Math.min(count, Math.round((until * RATE) / 1000));
    for (let at = Math.max(0, Math.round((from * RATE) / 1000)); at < last; at++) {
      mixed[at] = (mixed[at] ?? 0) + LOUDNESS * Math.sin((2 * Math.PI * hz * at) / RATE);
    }
  }
  const wave = Buffer.alloc(44 + 2 * count);
  wave.write('RIFF', 0);
  wave.writeUInt32LE(36 + 2 * count, 4);
  wave.write('WAVEfmt ', 8);
  wave.writeUInt32LE(16, 16);
  wave.writeUInt16LE(1, 20);
  wave.writeUInt16LE(1, 22);
  wave.writeUInt32LE(RATE, 24);
  wave.writeUInt32LE(2 * RATE, 28);
  wave.writeUInt16LE(2, 32);
  wave.writeUInt16LE(16, 34);
  wave.write('data', 36);
  wave.writeUInt32LE(2 * count, 40);
  for (let at = 0; at < count; at++) {
    wave.writeInt16LE(Math.max(-32_768, Math.min(32_767, Math.round(mixed[at] ?? 0))), 44 + 2 * at);
  }
  return new Uint8Array(wave);
}

/** How long a WAV file plays, in milliseconds. @throws when it is none. */
export function waveLength(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 44 || word(0) !== 'RIFF' || word(8) !== 'WAVE') throw new Error('It is no WAV file.');
  let perSecond = 0;
  for (
    let at = 12;
    at + 8 <= bytes.length;
    at += 8 + view.getUint32(at + 4, true) + (view.getUint32(at + 4, true) % 2)
  ) {
    if (word(at) === 'fmt ') perSecond = view.getUint32(at + 16, true);
    if (word(at) === 'data' && perSecond > 0) return (1000 * view.getUint32(at + 4, true)) / perSecond;
  }
  throw new Error('It is a WAV file without sound.');
}
