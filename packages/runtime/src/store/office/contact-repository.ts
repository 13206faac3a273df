import type { JsonObject } from '@callwright/flow/document';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { searchText } from './search-text.ts';

export type Contact = {
  readonly number: string;
  readonly name: string;
  readonly language: string | null;
  readonly fields: JsonObject;
};

/** Contacts as calls and imports see them; how people look them up and edit them: `customerRepository`. */
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
      const search = searchText({ number, name, fields });
      const what = { name, language, fields: JSON.stringify(fields), search };
      await db
        .insertInto('contacts')
        .values({ number, version: 1, sample: options.sample === true ? 1 : 0, ...what })
        .onConflict((conflict) =>
          conflict.column('number').doUpdateSet((e) => ({ ...what, version: e('contacts.version', '+', 1) })),
        )
        .execute();
    },
    rememberLanguage: async (number, language) => {
      const search = searchText({ number, name: '', fields: {} });
      await db
        .insertInto('contacts')
        .values({ number, name: '', language, fields: '{}', search, version: 1, sample: 0 })
        .onConflict((conflict) =>
          conflict
            .column('number')
            .doUpdateSet((e) => ({ language, version: e('contacts.version', '+', 1) }))
            .where('contacts.language', 'is distinct from', language),
        )
        .execute();
    },
  };
}

export function contactOf({
  number,
  name,
  language,
  fields,
}: Pick<Tables['contacts'], 'number' | 'name' | 'language' | 'fields'>): Contact {
  return { number, name, language, fields: JSON.parse(fields) as JsonObject };
}
