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
  readonly put: (contact: Contact, options?: { sample?: boolean }) => Promise<void>;
  /** Remembers the language that a caller chose; a number that isn't known yet becomes a contact without a name. */
  readonly rememberLanguage: (number: string, language: string) => Promise<void>;
};

export function contactRepository(db: Kysely<Tables>): ContactRepository {
  return {
    find: async (number) => {
      const row = await db.selectFrom('contacts').where('number', '=', number).selectAll().executeTakeFirst();
      if (row === undefined) return null;
      return { number, name: row.name, language: row.language, fields: JSON.parse(row.fields) as JsonObject };
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
