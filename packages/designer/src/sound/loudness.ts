/** The quietest that still moves the meter, in decibels below full scale. */
const FLOOR = -54;

/** How loud a stretch of sound is: 0 is silence, 1 as loud as it can be; even steps sound like even steps. */
export function loudness(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const decibels = 10 * Math.log10(sum / Math.max(1, samples.length));
  return Math.max(0, Math.min(1, 1 - decibels / FLOOR));
}

/** What a meter says: `quiet` can hardly be understood, `loud` is distorted. */
export function judge(level: number): 'quiet' | 'good' | 'loud' {
  if (level < 0.35) return 'quiet';
  return level > 0.93 ? 'loud' : 'good';
}
