/** A plucked string: pitch in Hz, when it is plucked and how long it rings in seconds, loudness from 0 to 1. */
export type Pluck = { readonly pitch: number; readonly at: number; readonly rings: number; readonly loudness: number };

const OVERTONES = 6;
/** How much softer each overtone is, and how much sooner it dies away. */
const SOFTER = 1.5;
const SOONER = 0.55;
const ATTACK_SECONDS = 0.006;

/**
 * Adds a note to a loop: what rings beyond its end goes on at its beginning, so that the seam is not to be heard. Sums of
 * decaying sines, each as the recurrence y[n] = 2·cos(w)·r·y[n−1] − r²·y[n−2].
 */
export function addPluck(loop: Float32Array, rate: number, { pitch, at, rings, loudness }: Pluck): void {
  const first = Math.round(at * rate);
  const length = Math.round(rings * rate);
  for (let overtone = 1; overtone <= OVERTONES && pitch * overtone < rate * 0.45; overtone++) {
    const step = (2 * Math.PI * pitch * overtone) / rate;
    // Down to a thousandth by the end, overtones earlier.
    const decay = Math.exp((-6.9 * (1 + SOONER * (overtone - 1))) / length);
    const strength = loudness / overtone ** SOFTER;
    let before = 0;
    let sample = Math.sin(step) * decay;
    for (let i = 0; i < length; i++) {
      const place = (first + i) % loop.length;
      const attack = Math.min(1, i / (ATTACK_SECONDS * rate));
      loop[place] = (loop[place] ?? 0) + sample * attack * strength;
      const next = 2 * Math.cos(step) * decay * sample - decay * decay * before;
      before = sample;
      sample = next;
    }
  }
}
