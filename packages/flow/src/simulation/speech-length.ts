/** Roughly 14 signs a second, as speech synthesis speaks German, English and Hungarian. */
const MS_PER_SIGN = 70;
const SHORTEST_MS = 400;

/** How long it takes to say a text, in milliseconds. An estimate: good enough for virtual time. */
export function speechLength(text: string): number {
  return Math.max(SHORTEST_MS, text.length * MS_PER_SIGN);
}
