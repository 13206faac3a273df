/** How a WAV file writes one sample: its format's number, its bits, and the bytes of a sample. */
export type WavKind = {
  readonly tag: number;
  readonly bits: number;
  readonly put: (data: DataView, at: number, sample: number) => void;
};

export const WAV_KINDS: Readonly<Record<string, WavKind>> = {
  '8 bits': { tag: 1, bits: 8, put: (data, at, sample) => data.setUint8(at, Math.round(sample * 127) + 128) },
  '16 bits': { tag: 1, bits: 16, put: (data, at, sample) => data.setInt16(at, Math.round(sample * 0x7fff), true) },
  '24 bits': {
    tag: 1,
    bits: 24,
    put: (data, at, sample) => {
      const value = Math.round(sample * 0x7f_ffff);
      data.setUint8(at, value & 0xff);
      data.setInt16(at + 1, value >> 8, true);
    },
  },
  '32 bits': { tag: 1, bits: 32, put: (data, at, sample) => data.setInt32(at, Math.round(sample * 0x7fff_ffff), true) },
  'floats of 32 bits': { tag: 3, bits: 32, put: (data, at, sample) => data.setFloat32(at, sample, true) },
  'floats of 64 bits': { tag: 3, bits: 64, put: (data, at, sample) => data.setFloat64(at, sample, true) },
};

/** A WAV file as studios write it: with a chunk of notes in front, and all channels given. */
export function wavOf(
  { tag, bits, put }: WavKind,
  rate: number,
  channels: readonly Float32Array[],
  extensible = false,
): Uint8Array {
  const [first = new Float32Array()] = channels;
  const notes = 'bext studio';
  const format = extensible ? 40 : 16;
  const width = bits / 8;
  const sound = first.length * channels.length * width;
  const bytes = new Uint8Array(12 + 8 + notes.length + 1 + 8 + format + 8 + sound);
  const data = new DataView(bytes.buffer);
  const letters = (at: number, text: string) => bytes.set(Buffer.from(text, 'latin1'), at);
  let at = 12;
  const chunk = (name: string, length: number) => {
    letters(at, name);
    data.setUint32(at + 4, length, true);
    at += 8;
  };
  letters(0, 'RIFF');
  data.setUint32(4, bytes.length - 8, true);
  letters(8, 'WAVE');
  chunk('LIST', notes.length);
  letters(at, notes);
  at += notes.length + 1;
  chunk('fmt ', format);
  data.setUint16(at, extensible ? 0xfffe : tag, true);
  data.setUint16(at + 2, channels.length, true);
  data.setUint32(at + 4, rate, true);
  data.setUint32(at + 8, rate * channels.length * width, true);
  data.setUint16(at + 12, channels.length * width, true);
  data.setUint16(at + 14, bits, true);
  if (extensible) data.setUint16(at + 24, tag, true);
  at += format;
  chunk('data', sound);
  for (let i = 0; i < first.length; i++) {
    for (const channel of channels) {
      put(data, at, channel[i] ?? 0);
      at += width;
    }
  }
  return bytes;
}
