import samplerate from '@alexanderolsen/libsamplerate-js';
import type { Pcm } from './pcm.ts';

/** The same sound at another rate; what the new rate can't hold is filtered out first. */
export async function resample({ rate, samples }: Pcm, wanted: number): Promise<Pcm> {
  if (rate === wanted || samples.length === 0) return { rate: wanted, samples };
  const { create, ConverterType } = samplerate;
  const converter = await create(1, rate, wanted, { converterType: ConverterType.SRC_SINC_MEDIUM_QUALITY });
  try {
    return { rate: wanted, samples: Float32Array.from(converter.simple(samples)) };
  } finally {
    converter.destroy();
  }
}
