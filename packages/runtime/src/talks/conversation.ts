import type { RoomRole } from '../telephony/legs.ts';

/** In what way somebody is in a conversation whose customer isn't meant. */
export type Part =
  /** Talks in the room, the one who leads it among them. */
  | 'talks'
  /** Is asked, while the customer waits. */
  | 'asked'
  /** Is rung to take the customer over. */
  | 'next'
  /** The customer, where no call of a flow brought them. */
  | 'customer'
  /** Listens in, whispers, or joins as a supervisor. */
  | 'supervises';

export type TalkKind = 'queue' | 'callback' | 'outgoing' | 'internal' | 'consult' | 'transferred';
export type SupervisorRole = 'listening' | 'whispering' | 'talking';

/** One telephone in a conversation. While somebody rings at several, each is a party of the same talk. */
export type Party = {
  /** Somebody's share of the conversation, by which they and their notes on it are known. */
  readonly talk: string;
  readonly leg: string;
  /** A colleague; null: whoever has the number. */
  readonly person: string | null;
  /** What is rung, as the provider is told. */
  readonly to: string;
  /** What the telephone shows. */
  readonly from: string;
  /** Further telephones, to be rung one after another if this one isn't answered. */
  readonly later: readonly string[];
  readonly state: 'ringing' | 'up';
  readonly part: Part;
  readonly kind: TalkKind;
  readonly muted: boolean;
  readonly supervises: SupervisorRole | null;
};

/** Why somebody who was rung is not there. */
export type NotReached = 'busy' | 'noAnswer' | 'refused' | 'failed';

/**
 * All who talk with one customer, and who is on the way. It says how things shall be; whoever performs it lets them be so,
 * again after a restart.
 */
export type Conversation = {
  /** The call's id where there is one: a caller's own talk is in the room of that name. */
  readonly room: string;
  readonly provider: string;
  /** The call whose caller is the customer. */
  readonly call: string | null;
  /** The customer's number; empty: unknown. For internal calls the colleague's name stands in `parties`. */
  readonly number: string;
  readonly ticket: string | null;
  readonly queue: string | null;
  readonly parties: readonly Party[];
  /** The talk of the colleague who decides what becomes of it; null: nobody who works here is left. */
  readonly lead: string | null;
  /** The customer hears music. */
  readonly held: boolean;
  /** Who is rung once the lead's own telephone is answered. */
  readonly wanted: readonly Party[];
  /** Something was done that the flow's own line doesn't do. Until then that line is left alone. */
  readonly touched: boolean;
  /** The caller's line was in this talk when it was looked at: once it isn't any more, the talk is over. */
  readonly bridged?: boolean;
  /** What became of the last try to reach somebody. */
  readonly notReached: { readonly to: string; readonly why: NotReached } | null;
};

export const leadOf = ({ parties, lead }: Conversation): Party | undefined =>
  parties.find(({ talk, state }) => talk === lead && state === 'up');

export const withPart = ({ parties }: Conversation, part: Part): readonly Party[] =>
  parties.filter((party) => party.part === part);

export const ofTalk = ({ parties }: Conversation, talk: string): readonly Party[] =>
  parties.filter((party) => party.talk === talk);

/** Whether somebody is there who is asked or is to take over. */
export const isBetween = (conversation: Conversation): boolean =>
  conversation.parties.some(({ part }) => part === 'asked' || part === 'next');

/** Where each telephone belongs that has answered: a role in the room, or music. */
export type Place = RoomRole | { readonly as: 'music'; readonly music: string };
