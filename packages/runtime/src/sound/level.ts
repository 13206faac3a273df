import type { Pcm } from './pcm.ts';

export type Level = {
  /** Loudest sample, from 0 to 1. */
  readonly peak: number;
  /** Seconds of sound that is cut off flat at the top, in all. */
  readonly clippedSeconds: number;
  /** Where that is for the first time. */
  readonly firstClipped: number | null;
};

const TOP = 0.995;
/** A single sample may touch the top; several in a row are cut off. */
const FLAT_RUN = 4;

export function levelOf({ rate, samples }: Pcm): Level {
  let peak = 0;
  let run = 0;
  let clipped = 0;
  let first: number | null = null;
  for (let i = 0; i < samples.length; i++) {
    const size = Math.abs(samples[i] ?? 0);
    if (size > peak) peak = size;
    run = size >= TOP ? run + 1 : 0;
    if (run === FLAT_RUN) {
      clipped += FLAT_RUN;
      first ??= (i - FLAT_RUN + 1) / rate;
    } else if (run > FLAT_RUN) clipped++;
  }
  return { peak, clippedSeconds: clipped / rate, firstClipped: first };
}
