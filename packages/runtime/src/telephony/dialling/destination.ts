import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import { isEmergency } from './emergency-numbers.ts';

/** What somebody wants to ring, understood. */
export type Destination =
  /** A telephone of the house: nothing leaves it and nothing is paid. */
  | { readonly kind: 'internal'; readonly to: string }
  | { readonly kind: 'emergency' }
  | {
      readonly kind: 'outside';
      /** E.164. */
      readonly to: string;
      /** ISO code; null for numbers of no country, e.g. satellites’. */
      readonly country: string | null;
      readonly dear: boolean;
      /** Whether such a number is assigned in its country, as far as is known. */
      readonly sound: boolean;
    }
  | { readonly kind: 'none' };

/** Extensions have at most five digits; longer ones can’t be told from outside numbers. */
const INTERNAL = /^([0-9]{1,5}|browser:[A-Za-z0-9][A-Za-z0-9_.-]{0,63})$/;
const DEAR_TYPES: ReadonlySet<string> = new Set(['PREMIUM_RATE', 'SHARED_COST', 'PERSONAL_NUMBER', 'PAGER', 'UAN']);
/** Inmarsat, satellites, international networks, universal personal and premium numbers. */
const DEAR_CODES: ReadonlySet<string> = new Set(['870', '878', '881', '882', '883', '888', '979']);

/** Understands what a flow or a person gave: E.164, a national number of `home`, an extension, `browser:<name>`. */
export function destinationOf(text: string, home: string | null): Destination {
  const plain = text.trim().replace(/[\s()/.-]/g, '');
  if (isEmergency(plain, home, callingCodeOf(home))) return { kind: 'emergency' };
  if (INTERNAL.test(text.trim())) return { kind: 'internal', to: text.trim() };
  if (INTERNAL.test(plain)) return { kind: 'internal', to: plain };
  if (!/^(\+|00)?[0-9]{3,20}$/.test(plain)) return { kind: 'none' };
  const international = plain.replace(/^00/, '+');
  const parsed = parsePhoneNumberFromString(international, countryOf(home));
  if (parsed === undefined) return { kind: 'none' };
  const code: string = parsed.countryCallingCode;
  if (!parsed.isPossible() && !DEAR_CODES.has(code)) return { kind: 'none' };
  return {
    kind: 'outside',
    to: parsed.number,
    country: parsed.country ?? null,
    dear: DEAR_CODES.has(code) || DEAR_TYPES.has(parsed.getType() ?? ''),
    sound: parsed.isValid(),
  };
}

/** The country of a number in E.164; null when it has none. */
export function countryOfOwn(number: string): string | null {
  return parsePhoneNumberFromString(number)?.country ?? null;
}

/** Whether a country is known by this ISO code. */
export const isCountry = (code: string): boolean => isSupportedCountry(code);

function callingCodeOf(home: string | null): string | null {
  const country = countryOf(home);
  return country === undefined ? null : getCountryCallingCode(country);
}

function countryOf(home: string | null): CountryCode | undefined {
  return home !== null && isSupportedCountry(home) ? home : undefined;
}
