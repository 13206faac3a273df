import { createHash } from 'node:crypto';
import { Refusal } from '../api/refusal.ts';
import type { AttemptRepository, LockOutRule } from '../store/people/attempt-repository.ts';

const MINUTE = 60_000;

/** Four slips are free; then each costs a wait that doubles, from half a minute to an hour. */
const RULE: LockOutRule = {
  free: 5,
  firstWait: MINUTE / 2,
  longestWait: 60 * MINUTE,
  forgottenAfter: 24 * 60 * MINUTE,
};

export type LockOut = {
  /** Counts an attempt before it is made. @throws Refusal 429 while its account is locked */
  readonly begin: (subject: string) => Promise<void>;
  readonly forgive: (subject: string) => Promise<void>;
};

/** Slows down whoever tries many passwords for one account, from however many addresses. Kept in the store: it survives a restart. */
export function createLockOut(attempts: AttemptRepository, now: () => number): LockOut {
  return {
    begin: async (subject) => {
      const wait = await attempts.begin(subject, now(), RULE);
      if (wait > 0) throw locked(Math.ceil(wait / 1000));
    },
    forgive: (subject) => attempts.forgive(subject, now(), RULE),
  };
}

/** Known and unknown addresses alike: whether somebody is here can't be told from it. */
export function signingIn(email: string): string {
  return `sign-in:${createHash('sha256').update(email).digest('hex')}`;
}

/** Everything that asks somebody who is known for a code or their password. */
export function confirming(person: string): string {
  return `confirm:${person}`;
}

export function locked(seconds: number): Refusal {
  return new Refusal(429, {
    code: 'locked',
    message: 'That was tried too often.',
    fix: `Try again in ${seconds} seconds, or set a new password by e-mail.`,
    seconds,
  });
}
