import { CALLING_CODES } from './calling-codes.ts';

const LONGEST_CODE = 4;

/**
 * ISO 3166 country of an E.164 number by its calling code (ITU-T E.164), or empty when it has none. Where countries
 * share a code the largest one is meant.
 */
export function countryOfNumber(number: string): string {
  if (!number.startsWith('+')) return '';
  for (let length = LONGEST_CODE; length > 0; length--) {
    const country = CALLING_CODES[number.slice(1, length + 1)];
    if (country !== undefined) return country;
  }
  return '';
}
