import type { PopQuestion } from '../api/desk-pop.ts';

export type About = {
  readonly ticket?: string | null;
  readonly call?: string | null;
  readonly callback?: string | null;
  readonly number?: string | null;
};

/** Asks for the customer's card by what is known; what isn't known isn't asked. */
export function questionOf(about: About): PopQuestion {
  const { ticket, call, callback, number } = about;
  const known = Object.entries({ ticket, call, callback, number }).filter(([, value]) => value != null);
  return Object.fromEntries(known) as PopQuestion;
}
