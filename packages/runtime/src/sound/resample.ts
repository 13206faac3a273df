import samplerate from '@alexanderolsen/libsamplerate-js';
import type { Pcm } from './pcm.ts';

type Converter = Awaited<ReturnType<typeof samplerate.create>>;

/** A longer sound goes through the library's filter in pieces, and the filter remembers the last one. */
const LONGEST_AT_ONCE = 900_000;
/** Each kept converter is a WebAssembly module with its own memory. */
const MOST_KEPT = 4;
const kept = new Map<number, Promise<Converter>>();

/** The same sound at another rate; what the new rate can't hold is filtered out first. */
export async function resample({ rate, samples }: Pcm, wanted: number): Promise<Pcm> {
  if (rate === wanted || samples.length === 0) return { rate: wanted, samples };
  if (samples.length <= LONGEST_AT_ONCE) {
    const converter = await keptConverter(rate, wanted);
    if (converter !== null) return { rate: wanted, samples: Float32Array.from(converter.simple(samples)) };
  }
  const converter = await open(rate, wanted);
  try {
    return { rate: wanted, samples: Float32Array.from(converter.simple(samples)) };
  } finally {
    converter.destroy();
  }
}

/** The converter of a rate that comes again and again, as a speech engine's; null for the rare ones. */
async function keptConverter(rate: number, wanted: number): Promise<Converter | null> {
  const key = rate / wanted;
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) return null;
  const made = open(rate, wanted);
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}

function open(rate: number, wanted: number): Promise<Converter> {
  const { create, ConverterType } = samplerate;
  return create(1, rate, wanted, { converterType: ConverterType.SRC_SINC_MEDIUM_QUALITY });
}
