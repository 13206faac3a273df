import { COMMON_PASSWORDS } from './common-passwords.ts';

export const SHORTEST_PASSWORD = 10;
/** Hashing longer ones would cost whoever wants to cost us something too little. */
export const LONGEST_PASSWORD = 128;

/** Why a password is none: too short, too long, on every list of guesses, or made of whose it is. */
export type WeakPassword = 'short' | 'long' | 'common' | 'own';

/** What is wrong with a password; null when nothing is. */
export function weaknessOf(
  password: string,
  whose: { readonly email: string; readonly name: string },
): WeakPassword | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return 'short';
  if (password.length > LONGEST_PASSWORD) return 'long';
  const plain = bare(password);
  if (COMMON_PASSWORDS.has(plain) || new Set(plain).size < 4) return 'common';
  const own = [whose.email, whose.email.split('@')[0] ?? '', whose.name].map(bare).filter((text) => text.length > 3);
  // Their name and a few more characters are the first that anybody tries.
  return own.some((text) => plain.includes(text) && plain.length - text.length < 5) ? 'own' : null;
}

function bare(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
