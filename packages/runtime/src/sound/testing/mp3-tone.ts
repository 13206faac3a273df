/** Bits, the first one highest. */
class BitWriter {
  readonly #bits: number[] = [];

  put(value: number, count: number): this {
    for (let bit = count - 1; bit >= 0; bit--) this.#bits.push((value >> bit) & 1);
    return this;
  }

  bytes(length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    for (const [i, bit] of this.#bits.entries()) bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (bit << (7 - (i & 7)));
    return bytes;
  }
}

const RATE = 44_100;
const LINES = 576;
/** 128 kbit/s without padding. */
const FRAME_BYTES = 417;
const SAMPLES_A_FRAME = 1152;
const GAIN = 204;

/**
 * A real MP3 file (ISO 11172-3, layer III, mono, 44.1 kHz) that hums around a pitch: in every granule a single line of
 * the spectrum is 1, so that a page of code writes it.
 */
export function mp3Tone(hertz: number, seconds: number): Uint8Array {
  // An even line is the first of its pair.
  const line = Math.round(((hertz / (RATE / 2)) * LINES) / 2) * 2;
  const frame = frameWith(line);
  const count = Math.ceil((seconds * RATE) / SAMPLES_A_FRAME);
  const file = new Uint8Array(frame.length * count);
  for (let i = 0; i < count; i++) file.set(frame, i * frame.length);
  return file;
}

function frameWith(line: number): Uint8Array {
  const pairs = line / 2 + 1;
  // Pairs of zeros are one bit each in table 1, the pair (1, 0) is 01 and a sign.
  const huffmanBits = line / 2 + 3;
  const writer = new BitWriter();
  // Header: sync, MPEG 1, layer III, no CRC; 128 kbit/s, 44.1 kHz; mono.
  writer.put(0xfffb, 16).put(0x90, 8).put(0xc0, 8);
  // Side information: main data begin here, no private bits, no shared scale factors.
  writer.put(0, 9).put(0, 5).put(0, 4);
  for (let granule = 0; granule < 2; granule++) {
    writer.put(huffmanBits, 12).put(pairs, 9).put(GAIN, 8).put(0, 4).put(0, 1);
    // Table 1 in all three regions; the first two are as long as they can be.
    writer.put(1, 5).put(1, 5).put(1, 5).put(15, 4).put(7, 3).put(0, 3);
  }
  for (let granule = 0; granule < 2; granule++) {
    for (let pair = 0; pair < line / 2; pair++) writer.put(1, 1);
    writer.put(0b01, 2).put(0, 1);
  }
  return writer.bytes(FRAME_BYTES);
}
