import type { LegEnd } from '../telephony/legs.ts';
import { type Conversation, isBetween, leadOf, type NotReached, ofTalk, type Party, withPart } from './conversation.ts';

/** What a conversation becomes; null: it is over, and whoever is left is let go of. */
export type Becomes = Conversation | null;

/** A telephone was answered: its person's others stop ringing, and they take their part. */
export function answered(before: Conversation, leg: string): Becomes {
  const party = before.parties.find((one) => one.leg === leg);
  if (party === undefined || party.state === 'up') return before;
  const up: Party = { ...party, state: 'up', later: [] };
  const others = before.parties.filter(({ talk }) => talk !== party.talk);
  const now: Conversation = { ...before, parties: [...others, up], touched: true };
  if (party.part === 'next') return takenOver(now, up);
  if (party.talk === now.lead && now.wanted.length > 0) {
    return { ...now, parties: [...now.parties, ...now.wanted], wanted: [] };
  }
  return now;
}

/** Somebody has the customer now, in place of whoever led the talk. */
export function takenOver(before: Conversation, by: Party): Conversation {
  const left = before.parties.filter(({ talk, part }) => talk !== before.lead && talk !== by.talk && part !== 'next');
  const next: Party = { ...by, part: 'talks', kind: by.person === null ? by.kind : 'transferred' };
  const lead = by.person === null ? successor(left) : by.talk;
  return { ...before, parties: [...left, next], lead, held: false, touched: true, notReached: null };
}

const successor = (parties: readonly Party[]): string | null =>
  parties.find(({ part, person, state }) => part === 'talks' && person !== null && state === 'up')?.talk ?? null;

/** A telephone is over, or is taken out of the conversation. */
export function ended(before: Conversation, leg: string, why: LegEnd): Becomes {
  const party = before.parties.find((one) => one.leg === leg);
  if (party === undefined) return before;
  const parties = before.parties.filter((one) => one !== party);
  const now: Conversation = { ...before, parties };
  if (party.state === 'ringing') {
    const [to, ...later] = party.later;
    if (to !== undefined) return { ...now, parties: [...parties, { ...party, leg: nextLeg(party), to, later }] };
    if (ofTalk(now, party.talk).length > 0) return now;
    return notReached(now, party, why === 'hungUp' ? 'noAnswer' : why);
  }
  return left(now, party);
}

/** `talk-….0` is followed by `talk-….1`. */
function nextLeg({ leg }: Party): string {
  const dot = leg.lastIndexOf('.');
  return `${leg.slice(0, dot)}.${Number(leg.slice(dot + 1)) + 1}`;
}

function notReached(now: Conversation, { to, talk, part }: Party, why: NotReached): Becomes {
  const told: Conversation = { ...now, notReached: { to, why } };
  if (part === 'supervises') return now;
  if (part === 'customer' || talk === now.lead) return null;
  return whoIsLeft(back(told));
}

/** The customer comes back to whoever leads the talk. */
export function back(now: Conversation): Conversation {
  return isBetween(now) ? now : { ...now, held: false };
}

function left(now: Conversation, { part, talk }: Party): Becomes {
  if (part === 'supervises') return now;
  if (part === 'customer') return withoutCustomer(now);
  if (talk !== now.lead) return whoIsLeft(back(now));
  // Whoever was being asked has the customer now: to hang up in between is to hand over.
  const [asked] = withPart(now, 'asked').filter(({ state }) => state === 'up');
  if (asked !== undefined) return takenOver(now, asked);
  const parties = now.parties.map((one): Party => (one.part === 'asked' ? { ...one, part: 'next' } : one));
  return whoIsLeft({ ...now, parties, lead: successor(parties) });
}

/** Colleagues who are talking with each other may go on without the customer. */
function withoutCustomer(now: Conversation): Becomes {
  const talking = now.parties.filter(({ part, state }) => part !== 'supervises' && part !== 'next' && state === 'up');
  if (talking.length < 2 || leadOf(now) === undefined) return null;
  const parties = now.parties.filter(({ part }) => part !== 'next');
  return { ...now, held: false, parties: parties.map((one): Party => ({ ...one, part: inRoom(one) })) };
}

const inRoom = ({ part }: Party): Party['part'] => (part === 'asked' ? 'talks' : part);

/** It is over when nobody is left who talks with the customer or is on the way to. */
export function whoIsLeft(now: Conversation): Becomes {
  const there = now.parties.filter(({ part }) => part !== 'supervises' && part !== 'customer');
  if (there.length === 0) return null;
  const hasCustomer = now.call !== null || withPart(now, 'customer').length > 0 || now.wanted.length > 0;
  return hasCustomer || there.length > 1 ? now : null;
}
