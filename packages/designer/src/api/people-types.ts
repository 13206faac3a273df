/** What people are here for; the words on the screen are in people.json. */
export const ROLES = ['admin', 'designer', 'business', 'supervisor', 'agent', 'data-protection'] as const;
export type Role = (typeof ROLES)[number];

/** Kinds of single things that can be handed to somebody, as far as the screen offers them. */
export const GRANT_KINDS = ['schedule', 'announcement', 'list', 'box', 'number', 'field'] as const;
export type Grant = { readonly kind: string; readonly name: string };

export type SignedIn = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly grants: readonly Grant[];
  readonly language: 'en' | 'de' | 'hu' | null;
  readonly secondFactor: boolean;
  /** Has one; false: signs in by another service only. */
  readonly password: boolean;
};

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

export type PersonSummary = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly grants: readonly Grant[];
  readonly state: 'invited' | 'active' | 'inactive';
  readonly secondFactor: boolean;
  readonly password: boolean;
  readonly createdAt: string;
  readonly seenAt: string | null;
  readonly invitedUntil: string | null;
};

export type KeySummary = {
  readonly id: string;
  readonly title: string;
  /** How it begins; the rest was shown once. */
  readonly start: string;
  readonly scopes: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly usedAt: string | null;
  readonly by: string | null;
};

/** Somewhere where somebody is signed in. */
export type OpenSession = {
  readonly id: string;
  readonly current: boolean;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly address: string | null;
  readonly browser: string | null;
};
