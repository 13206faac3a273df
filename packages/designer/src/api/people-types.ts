import type {
  Grant,
  GrantKind,
  KeySummary,
  PersonSummary,
  Role,
  SessionSummary,
  SignedIn,
} from '@callwright/runtime/api';

export type { Grant, KeySummary, PersonSummary, Role, SessionSummary, SignedIn };

/** What people are here for; the words on the screen are in people.json. */
export const ROLES = [
  'admin',
  'designer',
  'business',
  'supervisor',
  'agent',
  'data-protection',
] as const satisfies readonly Role[];

/** Kinds of single things that can be handed to somebody, as far as the screen offers them. */
export const GRANT_KINDS = [
  'schedule',
  'announcement',
  'list',
  'box',
  'number',
  'field',
] as const satisfies readonly GrantKind[];

/** A service that people may sign in with, e.g. Microsoft. */
export type SignInService = { readonly id: string; readonly title: string };

export type Session = {
  readonly person: SignedIn | null;
  /** Nobody is here yet: the server waits for the one-time link. */
  readonly setup: boolean;
  readonly providers: readonly SignInService[];
  /** This server can send mails. */
  readonly mail: boolean;
  readonly version: string;
};
