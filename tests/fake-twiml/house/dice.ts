import { nthSeed } from '@callwright/flow/simulation';

/** Numbers from 0 to below 1 that are the same for the same seed. */
export function diceOf(seed: number): () => number {
  let nth = 0;
  return () => nthSeed(seed, nth++) / 2 ** 32;
}
