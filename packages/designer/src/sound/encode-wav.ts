const HEADER = 44;
const BYTES = 2;

/**
 * Sound as a WAV file: one channel, 16 bit, little endian. Samples beyond ±1 are clipped; what is no number is silence.
 * Format: Multimedia Programming Interface and Data Specifications 1.0, 1991 (RIFF WAVE).
 */
export function encodeWav(samples: Float32Array, rate: number): Uint8Array<ArrayBuffer> {
  const size = samples.length * BYTES;
  const bytes = new Uint8Array(HEADER + size);
  const view = new DataView(bytes.buffer);
  const word = (at: number, text: string) => {
    for (const [i, letter] of [...text].entries()) view.setUint8(at + i, letter.charCodeAt(0));
  };
  word(0, 'RIFF');
  view.setUint32(4, HEADER - 8 + size, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * BYTES, true);
  view.setUint16(32, BYTES, true);
  view.setUint16(34, 8 * BYTES, true);
  word(36, 'data');
  view.setUint32(40, size, true);
  for (const [i, sample] of samples.entries()) {
    const clipped = Number.isNaN(sample) ? 0 : Math.max(-1, Math.min(1, sample));
    view.setInt16(HEADER + BYTES * i, Math.round(clipped * (clipped < 0 ? 0x8000 : 0x7fff)), true);
  }
  return bytes;
}
