import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { msOf } from './foreign-values.ts';

/** Somewhere where somebody is signed in. */
export type PersonSession = {
  readonly id: string;
  /** Is in the cookie; never shown. */
  readonly token: string;
  readonly createdAt: number;
  readonly seenAt: number;
  readonly expiresAt: number;
  readonly address: string | null;
  readonly browser: string | null;
};

export type SessionRepository = {
  /** Newest first. */
  readonly of: (person: string) => Promise<readonly PersonSession[]>;
  /** Returns whether it was theirs, and there. */
  readonly end: (person: string, id: string) => Promise<boolean>;
  readonly endToken: (token: string) => Promise<void>;
  /** All but one. Returns how many. */
  readonly endOthers: (person: string, exceptId: string | null) => Promise<number>;
};

export function sessionRepository(db: Kysely<Tables>): SessionRepository {
  return {
    of: async (person) => {
      const rows = await db.selectFrom('people_sessions').where('person', '=', person).selectAll().execute();
      return rows
        .map(({ id, token, created_at, updated_at, expires_at, address, browser }) => ({
          id,
          token,
          createdAt: msOf(created_at),
          seenAt: msOf(updated_at),
          expiresAt: msOf(expires_at),
          address: address === '' ? null : address,
          browser: browser === '' ? null : browser,
        }))
        .sort((a, b) => b.createdAt - a.createdAt);
    },
    end: async (person, id) => {
      const { numDeletedRows } = await db
        .deleteFrom('people_sessions')
        .where('id', '=', id)
        .where('person', '=', person)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    endToken: async (token) => {
      await db.deleteFrom('people_sessions').where('token', '=', token).execute();
    },
    endOthers: async (person, exceptId) => {
      const { numDeletedRows } = await db
        .deleteFrom('people_sessions')
        .where('person', '=', person)
        .where('id', '!=', exceptId ?? '')
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
