import { Refusal } from './refusal.ts';

/** Refuses what comes more often than `most` times within `ms`. */
export function rateLimit(most: number, ms: number, now: () => number): () => void {
  let times: readonly number[] = [];
  return () => {
    const at = now();
    times = times.filter((time) => at - time < ms);
    if (times.length >= most) {
      throw new Refusal(429, { code: 'too-many', message: 'That was too often.', fix: 'Try again in a minute.' });
    }
    times = [...times, at];
  };
}
