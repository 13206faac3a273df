import type { LegEvent } from '../telephony/legs.ts';
import type { Becomes } from './change-news.ts';
import type { Conversation, NotReached } from './conversation.ts';

/** Somebody was dialled from a desk, in vain. */
export type LastTry = { readonly to: string; readonly why: NotReached; readonly at: number };

/** Remembers for a moment why nothing came of what a desk has dialled: the talk itself is gone by then. */
export type LastTries = {
  readonly note: (before: Conversation, becomes: Becomes, event: Extract<LegEvent, { kind: 'ended' }>) => void;
  readonly of: (person: string) => LastTry | null;
  readonly forget: (person: string) => void;
};

const KEPT_MS = 60_000;

export function createLastTries(now: () => number): LastTries {
  const tries = new Map<string, LastTry>();
  return {
    note: (before, becomes, { leg, why }) => {
      const party = before.parties.find((one) => one.leg === leg);
      const lead = before.parties.find(({ talk }) => talk === before.lead);
      if (becomes !== null || party?.state !== 'ringing' || lead?.person == null) return;
      tries.set(lead.person, { to: party.to, why: why === 'hungUp' ? 'noAnswer' : why, at: now() });
    },
    of: (person) => {
      const one = tries.get(person);
      return one === undefined || now() - one.at > KEPT_MS ? null : one;
    },
    forget: (person) => void tries.delete(person),
  };
}
