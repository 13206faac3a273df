import { KEYS, type Key } from '@callwright/flow/sdk';

export const SCALES = ['1-5', '0-10', 'yes-no', 'school'] as const;
export type Scale = (typeof SCALES)[number];
export type End = 'low' | 'high';

/** The numbers that can be pressed, and which end of them is the good one. */
export type Range = { readonly low: number; readonly high: number; readonly best: End };

/** School grades where they are customary: 1 is the best in Germany and Austria, 5 in Hungary, 6 in Switzerland. */
const SCHOOL: Readonly<Record<string, Range>> = {
  de: { low: 1, high: 6, best: 'low' },
  'de-AT': { low: 1, high: 5, best: 'low' },
  'de-CH': { low: 1, high: 6, best: 'high' },
  hu: { low: 1, high: 5, best: 'high' },
};
const ONE_TO_FIVE: Range = { low: 1, high: 5, best: 'high' };

const RANGES: Readonly<Record<Exclude<Scale, 'school'>, Range>> = {
  '1-5': ONE_TO_FIVE,
  '0-10': { low: 0, high: 10, best: 'high' },
  /** 1 is yes, 2 is no. */
  'yes-no': { low: 1, high: 2, best: 'low' },
};

/** What is under a name of the language: as it is, or without its region. */
export function byLanguage<T>(map: Readonly<Record<string, T>>, language: string): T | undefined {
  const name = [language, language.slice(0, 2)].find((candidate) => Object.hasOwn(map, candidate));
  return name === undefined ? undefined : map[name];
}

/** How a scale runs in a language; `best` turns it round where the author says so. */
export function rangeOf(scale: Scale, language: string, best: Readonly<Record<string, End>> = {}): Range {
  const range = scale === 'school' ? (byLanguage(SCHOOL, language) ?? ONE_TO_FIVE) : RANGES[scale];
  return { ...range, best: byLanguage(best, language) ?? range.best };
}

/** Normalised: 0 is the worst answer, 1 the best, whichever way the range runs. */
export function scoreOf({ low, high, best }: Range, pressed: number): number {
  const share = (pressed - low) / (high - low);
  return best === 'high' ? share : 1 - share;
}

/** The keys of a range that one key can answer; null where it takes two digits. */
export function keysOf({ low, high }: Range): readonly Key[] | null {
  if (high > 9) return null;
  return KEYS.filter((key) => key >= String(low) && key <= String(high));
}
