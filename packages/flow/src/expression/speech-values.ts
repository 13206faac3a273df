import type { Json } from '../document/index.ts';
import { ExpressionFault } from './types.ts';

/** How signs are called where a text is spelt. */
const SIGNS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { '-': 'dash', '.': 'dot', '@': 'at', _: 'underscore', '/': 'slash', '+': 'plus', '#': 'hash', '*': 'star' },
  de: {
    ...{ '-': 'Bindestrich', '.': 'Punkt', '@': 'at', _: 'Unterstrich' },
    ...{ '/': 'Schrägstrich', '+': 'plus', '#': 'Raute', '*': 'Stern' },
  },
  hu: {
    ...{ '-': 'kötőjel', '.': 'pont', '@': 'kukac', _: 'alsó vonás' },
    ...{ '/': 'perjel', '+': 'plusz', '#': 'kettőskereszt', '*': 'csillag' },
  },
};

function signsOf(language: string): Readonly<Record<string, string>> {
  return SIGNS[language.slice(0, 2)] ?? SIGNS.en ?? {};
}

/** Text of a string or number; anything else can't be read out sign by sign. */
function textOf(value: Json | bigint, purpose: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  if (typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value))) return String(value);
  throw new ExpressionFault(`${purpose}() needs a text or a number`);
}

/** `0 1 4 8 2 6`, one by one; whatever stands between groups becomes a pause: `2077-4139` → `2 0 7 7, 4 1 3 9`. */
export function spokenDigits(value: Json | bigint): string {
  const groups = textOf(value, 'digits').match(/[0-9]+/g);
  if (groups === null) throw new ExpressionFault('digits() needs a text with digits');
  return groups.map(oneByOne).join(', ');
}

/** `A B - 1` → `A B dash 1`: letter by letter, signs by their names. */
export function spelt(value: Json | bigint, language: string): string {
  const signs = signsOf(language);
  return [...textOf(value, 'spell').replace(/\s+/g, '')]
    .map((sign) => signs[sign] ?? sign.toLocaleUpperCase(language))
    .join(' ');
}

/** A telephone number in the groups in which it is written, else in threes: `plus 4 9, 8 9 9, 9 9 8`. */
export function spokenPhone(value: Json | bigint, language: string): string {
  const text = textOf(value, 'phone');
  const written = text.match(/[0-9]+/g);
  if (written === null) throw new ExpressionFault('phone() needs a telephone number');
  const groups = written.length > 1 ? written : inThrees(written[0]);
  const spoken = groups.map(oneByOne).join(', ');
  return text.startsWith('+') ? `${signsOf(language)['+'] ?? '+'} ${spoken}` : spoken;
}

/** `12.50 euros`, `12,50 Euro`: the amount and the currency's name in this language. */
export function spokenMoney(value: Json | bigint, currency: string, language: string): string {
  const amount = typeof value === 'string' ? Number(value.trim() || Number.NaN) : Number(value);
  if (value === null || typeof value === 'boolean' || typeof value === 'object' || !Number.isFinite(amount)) {
    throw new ExpressionFault('money() needs a number');
  }
  return moneyFormat(language, currency, Number.isInteger(amount)).format(amount);
}

const moneyFormats = new Map<string, Intl.NumberFormat>();

function moneyFormat(language: string, currency: string, whole: boolean): Intl.NumberFormat {
  const key = `${language} ${currency} ${whole}`;
  const known = moneyFormats.get(key);
  if (known !== undefined) return known;
  try {
    const format = new Intl.NumberFormat(language, {
      style: 'currency',
      currency,
      currencyDisplay: 'name',
      useGrouping: false,
      ...(whole ? { maximumFractionDigits: 0 } : {}),
    });
    if (moneyFormats.size < 200) moneyFormats.set(key, format);
    return format;
  } catch {
    throw new ExpressionFault('money() needs a currency such as "EUR"');
  }
}

function oneByOne(digits: string): string {
  return [...digits].join(' ');
}

/** Groups of three; the last one has two to four, for a single digit on its own is easily missed. */
function inThrees(digits: string): readonly string[] {
  const groups: string[] = [];
  let rest = digits;
  while (rest.length > 4) {
    groups.push(rest.slice(0, 3));
    rest = rest.slice(3);
  }
  return rest === '' ? groups : [...groups, rest];
}
