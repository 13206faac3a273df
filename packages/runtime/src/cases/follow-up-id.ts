import { createHash, randomBytes } from 'node:crypto';

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A code that people can read out: six letters and digits that nobody takes for others. */
export function newFollowUpId(): string {
  return codeOf(randomBytes(6));
}

/** The code of what comes of a talk: the same each time that it is asked for. `round`: another one, where it is taken. */
export function followUpIdOf(talk: string, round: number): string {
  return codeOf(createHash('sha256').update(`${talk} ${round}`).digest().subarray(0, 6));
}

const codeOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('');
