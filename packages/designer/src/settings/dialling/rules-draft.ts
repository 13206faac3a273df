import type { DiallingRules } from '../../api/dialling.ts';

/** The rules as they are being changed. */
export type RulesDraft = {
  readonly home: string | null;
  readonly which: 'own' | 'chosen';
  readonly countries: readonly string[];
  readonly prefixes: readonly string[];
  readonly premium: boolean;
  readonly perMinute: number | string;
  readonly perDay: number | string;
  readonly showCaller: boolean;
};

export type WrongRules = {
  readonly allow?: 'nothing';
  readonly prefixes?: 'badPrefix';
  readonly perMinute?: 'noNumber';
  readonly perDay?: 'noNumber';
};

const isCountry = (entry: string) => /^[A-Z]{2}$/.test(entry);

/** `effective`: what holds now; whoever goes over to a list of their own begins with it. */
export function draftOf(rules: DiallingRules, effective: readonly string[]): RulesDraft {
  const { allow, ...rest } = rules;
  const entries = allow ?? effective;
  return {
    ...rest,
    which: allow === null ? 'own' : 'chosen',
    countries: entries.filter(isCountry),
    prefixes: entries.filter((entry) => !isCountry(entry)),
  };
}

/** What has to be mended before the rules can be stored. */
export function wrongIn(draft: RulesDraft): WrongRules {
  const chosen = draft.which === 'chosen';
  return {
    ...(chosen && draft.countries.length + draft.prefixes.length === 0 ? { allow: 'nothing' as const } : {}),
    ...(chosen && draft.prefixes.some((prefix) => !/^\+[0-9]{1,15}$/.test(plain(prefix)))
      ? { prefixes: 'badPrefix' as const }
      : {}),
    ...(isLimit(draft.perMinute) ? {} : { perMinute: 'noNumber' as const }),
    ...(isLimit(draft.perDay) ? {} : { perDay: 'noNumber' as const }),
  };
}

export function rulesOf(draft: RulesDraft): DiallingRules {
  const { home, which, countries, prefixes, premium, showCaller } = draft;
  return {
    home,
    allow: which === 'own' ? null : [...countries, ...prefixes.map(plain)],
    premium,
    perMinute: Number(draft.perMinute),
    perDay: Number(draft.perDay),
    showCaller,
  };
}

const plain = (prefix: string) => prefix.replace(/[\s()/-]/g, '').replace(/^00/, '+');

const isLimit = (value: number | string) => value !== '' && Number.isInteger(Number(value)) && Number(value) >= 0;
