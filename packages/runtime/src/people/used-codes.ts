import { createHash } from 'node:crypto';
import type { AttemptRepository, LockOutRule } from '../store/people/attempt-repository.ts';

/** A code is good in its own half minute and in the ones before and after: nobody can use it later than that. */
const GOOD_FOR = 120_000;
const ONCE: LockOutRule = { free: 1, firstWait: GOOD_FOR, longestWait: GOOD_FOR, forgottenAfter: 24 * 3_600_000 };

/** Sees to it that a code of the app lets somebody in once (RFC 6238, 5.2), however many requests bring it at the same moment. */
export type UsedCodes = {
  /** Takes it before it is checked. False: somebody has used it, or is just doing so. */
  readonly take: (person: string, code: string) => Promise<boolean>;
  /** It was wrong, so nobody has used it. */
  readonly giveBack: (person: string, code: string) => Promise<void>;
};

/** Counted where attempts are: the database's row decides who was first, in whichever process. */
export function createUsedCodes(attempts: AttemptRepository, now: () => number): UsedCodes {
  return {
    take: async (person, code) => (await attempts.begin(subject(person, code), now(), ONCE)) === 0,
    giveBack: (person, code) => attempts.forgive(subject(person, code), now(), ONCE),
  };
}

function subject(person: string, code: string): string {
  return `code:${person}:${createHash('sha256').update(code).digest('hex').slice(0, 32)}`;
}
