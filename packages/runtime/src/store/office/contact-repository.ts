import type { JsonObject } from '@callwright/flow/document';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export type Contact = {
  readonly number: string;
  readonly name: string;
  readonly language: string | null;
  readonly fields: JsonObject;
};

export type ContactRepository = {
  readonly find: (number: string) => Promise<Contact | null>;
  /** The first by name; samples go first, and who has no name is left out. */
  readonly some: (limit: number) => Promise<readonly Contact[]>;
  readonly put: (contact: Contact, options?: { sample?: boolean }) => Promise<void>;
  /** Remembers the language that a caller chose; a number that isn't known yet becomes a contact without a name. */
  readonly rememberLanguage: (number: string, language: string) => Promise<void>;
};

export function contactRepository(db: Kysely<Tables>): ContactRepository {
  return {
    find: async (number) => {
      const row = await db.selectFrom('contacts').where('number', '=', number).selectAll().executeTakeFirst();
      return row === undefined ? null : contactOf(row);
    },
    some: async (limit) => {
      const rows = await db
        .selectFrom('contacts')
        .where('name', '<>', '')
        .selectAll()
        .orderBy('sample', 'desc')
        .orderBy('name')
        .limit(limit)
        .execute();
      return rows.map(contactOf);
    },
    put: async ({ number, name, language, fields }, options = {}) => {
      const what = { name, language, fields: JSON.stringify(fields) };
      await db
        .insertInto('contacts')
        .values({ number, sample: options.sample === true ? 1 : 0, ...what })
        .onConflict((conflict) => conflict.column('number').doUpdateSet(what))
        .execute();
    },
    rememberLanguage: async (number, language) => {
      await db
        .insertInto('contacts')
        .values({ number, name: '', language, fields: '{}', sample: 0 })
        .onConflict((conflict) => conflict.column('number').doUpdateSet({ language }))
        .execute();
    },
  };
}

function contactOf({ number, name, language, fields }: Tables['contacts']): Contact {
  return { number, name, language, fields: JSON.parse(fields) as JsonObject };
}
