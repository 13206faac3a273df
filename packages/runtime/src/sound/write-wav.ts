import type { Pcm } from './pcm.ts';

const HEADER = 44;

/** A WAV file of one channel and 16 bits; samples beyond -1 and 1 are cut off. */
export function writeWav({ rate, samples }: Pcm): Uint8Array {
  const bytes = new Uint8Array(HEADER + samples.length * 2);
  const data = new DataView(bytes.buffer);
  const text = (at: number, letters: string) => {
    for (const [i, letter] of [...letters].entries()) data.setUint8(at + i, letter.charCodeAt(0));
  };
  text(0, 'RIFF');
  data.setUint32(4, bytes.length - 8, true);
  text(8, 'WAVEfmt ');
  data.setUint32(16, 16, true);
  data.setUint16(20, 1, true);
  data.setUint16(22, 1, true);
  data.setUint32(24, rate, true);
  data.setUint32(28, rate * 2, true);
  data.setUint16(32, 2, true);
  data.setUint16(34, 16, true);
  text(36, 'data');
  data.setUint32(40, samples.length * 2, true);
  for (const [i, sample] of samples.entries()) {
    data.setInt16(HEADER + i * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 0x7fff), true);
  }
  return bytes;
}
