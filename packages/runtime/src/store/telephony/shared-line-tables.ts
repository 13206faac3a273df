import type { Generated } from 'kysely';

/** A telephone that a provider of the TwiML family was told to ring, apart from a call's line or by its dial. */
export type TwimlLegsTable = {
  connection: string;
  leg: string;
  /** The call for whose sake it was rung. */
  call: string | null;
  /** The provider's name of it. */
  ref: string | null;
  state: 'rung' | 'ringing' | 'answered' | 'over';
  /** Why it is over. */
  why: string | null;
  /** The call whose line talks with it. */
  talk: string | null;
  /** Counts what it was ordered. */
  turn: number;
  /** What it was ordered last, as JSON; null: nothing, or it is over. */
  orders: string | null;
  /** Somebody answers a webhook of it, and will say by then what it was ordered meanwhile. */
  asking_until: number;
  at: number;
};

/** What a caller's line doesn't say of where the caller is. */
export type TwimlCallersTable = {
  call: string;
  /** JSON; holds on one generation of the line only. */
  place: string | null;
  /** JSON array of the legs for whose sake the caller's talk goes on. */
  keepers: string | null;
  /** The caller has hung up; the message that was being recorded is waited for until then. */
  ending_until: number | null;
  /** Generation of the last document that doesn't come back by itself. */
  lasting: number | null;
  at: number;
};

/** What processes tell each other. */
export type ProcessNewsTable = { id: Generated<number>; sender: string; news: string; at: number };

export type SharedLineTables = {
  twiml_legs: TwimlLegsTable;
  twiml_callers: TwimlCallersTable;
  process_news: ProcessNewsTable;
};
