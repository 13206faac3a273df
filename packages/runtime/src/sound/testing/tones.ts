import type { Pcm } from '../pcm.ts';

/** A sine for tests. */
export function tone(hertz: number, seconds: number, rate: number, loudness = 0.5): Pcm {
  const samples = Float32Array.from(
    { length: Math.round(seconds * rate) },
    (_, i) => loudness * Math.sin((2 * Math.PI * hertz * i) / rate),
  );
  return { rate, samples };
}

/** How much of a pitch is in a sound: 1 for a sine of full loudness (Goertzel's algorithm). */
export function pitchIn({ rate, samples }: Pcm, hertz: number): number {
  const factor = 2 * Math.cos((2 * Math.PI * hertz) / rate);
  let [one, two] = [0, 0];
  for (const sample of samples) [one, two] = [sample + factor * one - two, one];
  const power = one * one + two * two - factor * one * two;
  return (2 * Math.sqrt(Math.max(0, power))) / samples.length;
}

export function loudnessOf({ samples }: Pcm): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length));
}
