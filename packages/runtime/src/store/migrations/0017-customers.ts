import type { Kysely } from 'kysely';
import { searchText } from '../office/search-text.ts';
import type { Tables } from '../tables.ts';
import type { SchemaStep } from './schema-step.ts';

/** Contacts become customers: found by what is known of them, edited by several, with what was changed. */
export const customerTables: SchemaStep = {
  name: '0017-customers',
  up: async (db) => {
    const { schema } = db;
    await schema
      .alterTable('contacts')
      .addColumn('version', 'integer', (c) => c.notNull().defaultTo(1))
      .execute();
    await schema
      .alterTable('contacts')
      .addColumn('search', 'text', (c) => c.notNull().defaultTo(''))
      .execute();
    await fillSearch(db as Kysely<Tables>);
    await schema.createIndex('contacts_by_search').on('contacts').column('search').execute();
    await schema
      .createTable('contact_changes')
      .addColumn('number', 'text', (c) => c.notNull().references('contacts.number').onDelete('cascade'))
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('person', 'text')
      .addColumn('before', 'text')
      .addColumn('after', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('contact_changes_key', ['number', 'version'])
      .execute();
    await schema.createIndex('wrap_ups_by_call').on('wrap_ups').column('call').execute();
    await schema.createIndex('follow_ups_by_owner').on('follow_ups').columns(['owner', 'state']).execute();
    await schema.createIndex('agent_talks_by_number').on('agent_talks').columns(['number', 'began_at']).execute();
  },
};

async function fillSearch(db: Kysely<Tables>): Promise<void> {
  const rows = await db.selectFrom('contacts').select(['number', 'name', 'fields']).execute();
  for (const { number, name, fields } of rows) {
    const search = searchText({ number, name, fields: JSON.parse(fields) });
    await db.updateTable('contacts').set({ search }).where('number', '=', number).execute();
  }
}
