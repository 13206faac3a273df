import type { Flag } from '../tables.ts';

/** Times and flags of columns that better-auth writes too: each database has its own. */
export type ForeignTime = string | Date;
export type ForeignFlag = Flag | boolean;

export type PeopleTable = {
  id: string;
  name: string;
  /** In small letters. */
  email: string;
  email_verified: ForeignFlag;
  image: string | null;
  second_factor: ForeignFlag;
  created_at: ForeignTime;
  updated_at: ForeignTime;
  /** JSON array of roles. */
  roles: string;
  /** JSON array of grants. */
  grants: string;
  language: string | null;
  active: Flag;
  added_at: number;
  /** Null: invited, and never there yet. */
  joined_at: number | null;
  seen_at: number | null;
};

export type PeopleSessionsTable = {
  id: string;
  token: string;
  person: string;
  expires_at: ForeignTime;
  created_at: ForeignTime;
  updated_at: ForeignTime;
  address: string | null;
  browser: string | null;
};

/** How somebody can sign in: a password (`credential`), or a provider's account. */
export type PeopleAccountsTable = {
  id: string;
  person: string;
  provider: string;
  provider_person: string;
  password: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: ForeignTime | null;
  refresh_token_expires_at: ForeignTime | null;
  scope: string | null;
  created_at: ForeignTime;
  updated_at: ForeignTime;
};

/** What waits for somebody to come back: a second factor, a provider's answer. */
export type PeopleVerificationsTable = {
  id: string;
  identifier: string;
  value: string;
  expires_at: ForeignTime;
  created_at: ForeignTime;
  updated_at: ForeignTime;
};

export type PeopleSecondFactorsTable = {
  id: string;
  person: string;
  /** Encrypted. */
  secret: string;
  recovery_codes: string;
  verified: ForeignFlag | null;
  failures: number | null;
  locked_until: ForeignTime | null;
};

/** Links that were sent to somebody; only the hash of what stands in them is kept. */
export type PeopleLinksTable = {
  hash: string;
  kind: 'invitation' | 'reset';
  person: string;
  made_by: string | null;
  expires_at: number;
};

/** Attempts to get in that failed, by whom they were for. */
export type PeopleAttemptsTable = { subject: string; failures: number; last_at: number; locked_until: number };

export type ApiKeysTable = {
  id: string;
  title: string;
  hash: string;
  /** The first characters, by which people know it again. */
  start: string;
  /** JSON array. */
  scopes: string;
  made_by: string | null;
  made_at: number;
  expires_at: number | null;
  used_at: number | null;
};

export type PeopleTables = {
  people: PeopleTable;
  people_sessions: PeopleSessionsTable;
  people_accounts: PeopleAccountsTable;
  people_verifications: PeopleVerificationsTable;
  people_second_factors: PeopleSecondFactorsTable;
  people_links: PeopleLinksTable;
  people_attempts: PeopleAttemptsTable;
  api_keys: ApiKeysTable;
};
