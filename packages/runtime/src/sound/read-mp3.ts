import { MPEGDecoder } from 'mpg123-decoder';
import type { Pcm } from './pcm.ts';
import { SoundRefused } from './sound-refused.ts';

/** Whether it begins like an MP3 file: with a tag, or with a frame of layer III. */
export function isMp3(bytes: Uint8Array): boolean {
  const [a = 0, b = 0, c = 0] = bytes;
  if (a === 0x49 && b === 0x44 && c === 0x33) return true;
  return a === 0xff && (b & 0xe0) === 0xe0 && (b & 0x06) === 0x02;
}

/** Reads an MP3 file and mixes its channels into one. @throws SoundRefused */
export async function readMp3(bytes: Uint8Array): Promise<Pcm> {
  const decoder = new MPEGDecoder();
  await decoder.ready;
  try {
    const { channelData, samplesDecoded, sampleRate } = decoder.decode(bytes);
    if (samplesDecoded === 0 || sampleRate === 0)
      throw new SoundRefused('damaged', 'There is no sound in the MP3 file.');
    return { rate: sampleRate, samples: mixed(channelData, samplesDecoded) };
  } finally {
    decoder.free();
  }
}

function mixed(channels: readonly Float32Array[], length: number): Float32Array {
  const samples = new Float32Array(length);
  for (const channel of channels) {
    for (let i = 0; i < length; i++) samples[i] = (samples[i] ?? 0) + (channel[i] ?? 0) / channels.length;
  }
  return samples;
}
