import { aLaw, muLaw } from './g711.ts';
import type { Pcm } from './pcm.ts';
import { SoundRefused } from './sound-refused.ts';

/** One channel's sample at a byte offset, from -1 to 1. */
type ReadSample = (data: DataView, at: number) => number;
type Format = { readonly rate: number; readonly channels: number; readonly bytes: number; readonly read: ReadSample };

const PCM = 1;
const FLOAT = 3;
const A_LAW = 6;
const MU_LAW = 7;
const EXTENSIBLE = 0xfffe;

const READERS: Readonly<Record<string, ReadSample>> = {
  [`${PCM}/8`]: (data, at) => (data.getUint8(at) - 128) / 128,
  [`${PCM}/16`]: (data, at) => data.getInt16(at, true) / 0x8000,
  [`${PCM}/24`]: (data, at) => (data.getUint8(at) | (data.getInt16(at + 1, true) << 8)) / 0x80_0000,
  [`${PCM}/32`]: (data, at) => data.getInt32(at, true) / 0x8000_0000,
  [`${FLOAT}/32`]: (data, at) => finite(data.getFloat32(at, true)),
  [`${FLOAT}/64`]: (data, at) => finite(data.getFloat64(at, true)),
  [`${A_LAW}/8`]: (data, at) => aLaw(data.getUint8(at)),
  [`${MU_LAW}/8`]: (data, at) => muLaw(data.getUint8(at)),
};

export function isWav(bytes: Uint8Array): boolean {
  return textAt(bytes, 0) === 'RIFF' && textAt(bytes, 8) === 'WAVE';
}

/**
 * Reads a WAV file and mixes its channels into one. The length in its header is taken as an upper bound only, and 0 as
 * unknown: speech services write it before they know it.
 * @throws SoundRefused
 */
export function readWav(bytes: Uint8Array): Pcm {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let format: Format | null = null;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = textAt(bytes, at);
    const rest = bytes.length - at - 8;
    const length = Math.min(data.getUint32(at + 4, true), rest);
    if (name === 'fmt ') format = readFormat(data, at + 8, length);
    if (name === 'data') {
      if (format === null) break;
      return readSamples(data, at + 8, length === 0 ? rest : length, format);
    }
    at += 8 + length + (length % 2);
  }
  throw new SoundRefused('damaged', 'The WAV file ends before its sound begins.');
}

function readFormat(data: DataView, at: number, length: number): Format {
  if (length < 16) throw new SoundRefused('damaged', 'The WAV file doesn’t say how its sound is written.');
  const tag = data.getUint16(at, true);
  const kind = tag === EXTENSIBLE && length >= 26 ? data.getUint16(at + 24, true) : tag;
  const channels = data.getUint16(at + 2, true);
  const rate = data.getUint32(at + 4, true);
  const bits = data.getUint16(at + 14, true);
  const read = READERS[`${kind}/${bits}`];
  if (read === undefined || channels < 1 || channels > 32 || rate < 4000 || rate > 384_000) {
    throw new SoundRefused('format-unknown', 'This kind of WAV file can’t be read.');
  }
  return { rate, channels, bytes: bits / 8, read };
}

function readSamples(data: DataView, at: number, length: number, { rate, channels, bytes, read }: Format): Pcm {
  const samples = new Float32Array(Math.floor(length / (bytes * channels)));
  for (let i = 0; i < samples.length; i++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) sum += read(data, at + (i * channels + channel) * bytes);
    samples[i] = sum / channels;
  }
  return { rate, samples };
}

function finite(sample: number): number {
  return Number.isFinite(sample) ? sample : 0;
}

function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
