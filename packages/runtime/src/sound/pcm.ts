/** Sound in memory, one channel. Samples lie between -1 and 1. */
export type Pcm = { readonly rate: number; readonly samples: Float32Array };

export function millisecondsOf({ rate, samples }: Pcm): number {
  return Math.round((samples.length / rate) * 1000);
}
