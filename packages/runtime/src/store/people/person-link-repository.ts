import type { Kysely } from 'kysely';
import type { DatabaseKind } from '../migrations/schema-step.ts';
import { noteChange } from '../office/change-repository.ts';
import type { Tables } from '../tables.ts';
import { setPassword } from './password-of.ts';
import type { PeopleLinksTable } from './people-tables.ts';

export type LinkKind = PeopleLinksTable['kind'];
export type PersonLink = {
  readonly hash: string;
  readonly kind: LinkKind;
  readonly person: string;
  readonly madeBy: string | null;
  readonly expiresAt: number;
};

export type PersonLinkRepository = {
  /** Takes the place of an older one of its kind. */
  readonly put: (link: PersonLink) => Promise<void>;
  readonly find: (kind: LinkKind, hash: string, now: number) => Promise<PersonLink | null>;
  /** Until when each person's link of a kind holds. */
  readonly open: (kind: LinkKind, now: number) => Promise<ReadonlyMap<string, number>>;
  /**
   * Uses a link up: sets the (hashed) password, ends what was signed in with an older one, and makes the person one of
   * those who came. Null when the link is used, too old, or of somebody who may not come.
   */
  readonly use: (
    kind: LinkKind,
    hash: string,
    given: { readonly password: string; readonly name?: string },
    now: number,
  ) => Promise<string | null>;
};

export function personLinkRepository(db: Kysely<Tables>, kind: DatabaseKind): PersonLinkRepository {
  return {
    put: ({ hash, kind: of, person, madeBy, expiresAt }) =>
      db.transaction().execute(async (trx) => {
        await trx.deleteFrom('people_links').where('person', '=', person).where('kind', '=', of).execute();
        await trx
          .insertInto('people_links')
          .values({ hash, kind: of, person, made_by: madeBy, expires_at: expiresAt })
          .execute();
      }),
    find: async (of, hash, now) => {
      const row = await db
        .selectFrom('people_links')
        .where('hash', '=', hash)
        .where('kind', '=', of)
        .where('expires_at', '>', now)
        .selectAll()
        .executeTakeFirst();
      if (row === undefined) return null;
      const { made_by, expires_at, person } = row;
      return { hash, kind: of, person, madeBy: made_by, expiresAt: expires_at };
    },
    open: async (of, now) => {
      const rows = await db
        .selectFrom('people_links')
        .where('kind', '=', of)
        .where('expires_at', '>', now)
        .select(['person', 'expires_at'])
        .execute();
      return new Map(rows.map(({ person, expires_at }) => [person, expires_at]));
    },
    use: (of, hash, { password, name }, now) =>
      db.transaction().execute(async (trx) => {
        const used = await trx
          .deleteFrom('people_links')
          .where('hash', '=', hash)
          .where('kind', '=', of)
          .where('expires_at', '>', now)
          .returning('person')
          .executeTakeFirst();
        if (used === undefined) return null;
        const { person } = used;
        const row = await trx.selectFrom('people').where('id', '=', person).selectAll().executeTakeFirst();
        if (row === undefined || row.active === 0) return null;
        await setPassword(trx, kind, person, password, now);
        await trx.deleteFrom('people_sessions').where('person', '=', person).execute();
        // Whoever asked for another link before has the new password now.
        await trx.deleteFrom('people_links').where('person', '=', person).execute();
        const title = name ?? row.name;
        await trx
          .updateTable('people')
          .set({ name: title, joined_at: row.joined_at ?? now })
          .where('id', '=', person)
          .execute();
        const noted = of === 'invitation' ? { before: null, after: { joined: true } } : PASSWORD_CHANGED;
        await noteChange(trx, { at: now, person, kind: 'person', name: person, title, ...noted });
        return person;
      }),
  };
}

/** The password itself is never noted. */
export const PASSWORD_CHANGED = { before: { password: 'old' }, after: { password: 'new' } };
