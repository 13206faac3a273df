import { createHash, randomBytes } from 'node:crypto';

/** What only whoever got it knows: 192 random bits, in letters that may stand in an address. */
export function randomSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** By which it is found again. It is long and random, so a plain hash tells nobody what it is. */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
