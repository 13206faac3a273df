/** Sound made and looked at: WAV, 8 kHz, mono, 16 bit. */
export const RATE = 8000;
const HEADER = 44;
const LOUDNESS = 8000;

/** A sine, `hz` high and `ms` long. */
export function toneWav(hz: number, ms: number): Buffer {
  const count = Math.round((RATE * ms) / 1000);
  const wav = Buffer.alloc(HEADER + 2 * count);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + 2 * count, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(RATE, 24);
  wav.writeUInt32LE(2 * RATE, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(2 * count, 40);
  for (let i = 0; i < count; i++) {
    wav.writeInt16LE(Math.round(LOUDNESS * Math.sin((2 * Math.PI * hz * i) / RATE)), HEADER + 2 * i);
  }
  return wav;
}

/** The samples of a WAV file such as `toneWav` makes, from -1 to 1; of a stereo file both sides mixed. */
export function samplesOf(wav: Uint8Array): Float64Array {
  const bytes = Buffer.from(wav.buffer, wav.byteOffset, wav.byteLength);
  const channels = bytes.length >= HEADER ? bytes.readUInt16LE(22) : 1;
  const data = bytes.indexOf('data');
  const start = data < 0 ? bytes.length : data + 8;
  const frames = Math.floor((bytes.length - start) / (2 * channels));
  return Float64Array.from({ length: Math.max(0, frames) }, (_, frame) => {
    let sum = 0;
    for (let side = 0; side < channels; side++) sum += bytes.readInt16LE(start + 2 * (frame * channels + side));
    return sum / channels / 32_768;
  });
}

/** How loud one pitch is in samples, about 0 to 1: Goertzel's algorithm (G. Goertzel, 1958). */
export function loudnessOf(hz: number, samples: Float64Array): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * hz) / RATE);
  let last = 0;
  let before = 0;
  for (const sample of samples) [last, before] = [sample + coefficient * last - before, last];
  const power = last * last + before * before - coefficient * last * before;
  return samples.length === 0 ? 0 : (2 * Math.sqrt(Math.max(0, power))) / samples.length;
}

/** Seconds of a file in which a pitch is heard, looked at in slices of 100 ms. */
export function secondsOfTone(hz: number, wav: Uint8Array): number {
  const samples = samplesOf(wav);
  const slice = RATE / 10;
  let slices = 0;
  for (let from = 0; from + slice <= samples.length; from += slice) {
    if (loudnessOf(hz, samples.subarray(from, from + slice)) > 0.03) slices++;
  }
  return slices / 10;
}

export function secondsOfWav(wav: Uint8Array): number {
  return samplesOf(wav).length / RATE;
}
