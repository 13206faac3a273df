const RATE = 16_000;

/** A WAV file with a tone: `size` of full scale, in `seconds`. */
export function toneFile(name: string, { size = 0.3, seconds = 1 }: { size?: number; seconds?: number } = {}) {
  const samples = Math.round(RATE * seconds);
  const buffer = Buffer.alloc(44 + 2 * samples);
  buffer.write('RIFF', 0);
  buffer.writeUInt32LE(36 + 2 * samples, 4);
  buffer.write('WAVEfmt ', 8);
  buffer.writeUInt32LE(16, 16);
  buffer.writeUInt16LE(1, 20);
  buffer.writeUInt16LE(1, 22);
  buffer.writeUInt32LE(RATE, 24);
  buffer.writeUInt32LE(2 * RATE, 28);
  buffer.writeUInt16LE(2, 32);
  buffer.writeUInt16LE(16, 34);
  buffer.write('data', 36);
  buffer.writeUInt32LE(2 * samples, 40);
  for (let i = 0; i < samples; i++) {
    buffer.writeInt16LE(Math.round(0x7fff * size * Math.sin((2 * Math.PI * 440 * i) / RATE)), 44 + 2 * i);
  }
  return { name, mimeType: 'audio/wav', buffer };
}
