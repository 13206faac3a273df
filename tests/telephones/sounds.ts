import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toneWav } from '@callwright/runtime/conformance';

/** A folder of tones that telephones may play, by pitch. */
export type Tones = { readonly media: (hz: number, seconds: number) => string };

export function tonesIn(folder: string): Tones {
  mkdirSync(folder, { recursive: true });
  const made = new Set<string>();
  return {
    media: (hz, seconds) => {
      const name = join(folder, `tone-${hz}-${Math.round(seconds * 1000)}`);
      if (!made.has(name)) writeFileSync(`${name}.wav`, toneWav(hz, seconds * 1000));
      made.add(name);
      return `sound:${name}`;
    },
  };
}
