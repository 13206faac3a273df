import { type ColumnDataType, type Kysely, sql } from 'kysely';
import type { DatabaseKind, SchemaStep } from './schema-step.ts';

/**
 * People, and how they sign in. Times and flags of the first five tables are of the kinds that better-auth writes on each
 * database; everything that is ours alone is as elsewhere.
 */
export const peopleTables: SchemaStep = {
  name: '0009-people',
  up: async (db, kind) => {
    await people(db, kind);
    await signInTables(db, kind);
    await ourTables(db);
  },
};

const foreign = (kind: DatabaseKind): { time: ColumnDataType; flag: ColumnDataType } =>
  kind === 'sqlite' ? { time: 'text', flag: 'integer' } : { time: 'timestamptz', flag: 'boolean' };

async function people(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { time, flag } = foreign(kind);
  const no = kind === 'sqlite' ? sql`0` : sql`false`;
  await db.schema
    .createTable('people')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull().unique())
    .addColumn('email_verified', flag, (c) => c.notNull().defaultTo(no))
    .addColumn('image', 'text')
    .addColumn('second_factor', flag, (c) => c.notNull().defaultTo(no))
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('updated_at', time, (c) => c.notNull())
    .addColumn('roles', 'text', (c) => c.notNull().defaultTo('[]'))
    .addColumn('grants', 'text', (c) => c.notNull().defaultTo('[]'))
    .addColumn('language', 'text')
    .addColumn('active', 'integer', (c) => c.notNull().defaultTo(1))
    .addColumn('added_at', 'bigint', (c) => c.notNull().defaultTo(0))
    .addColumn('joined_at', 'bigint')
    .addColumn('seen_at', 'bigint')
    .execute();
}

async function signInTables(db: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  const { time, flag } = foreign(kind);
  await db.schema
    .createTable('people_sessions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('token', 'text', (c) => c.notNull().unique())
    .addColumn('person', 'text', (c) => c.notNull().references('people.id').onDelete('cascade'))
    .addColumn('expires_at', time, (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('updated_at', time, (c) => c.notNull())
    .addColumn('address', 'text')
    .addColumn('browser', 'text')
    .execute();
  await db.schema
    .createTable('people_accounts')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person', 'text', (c) => c.notNull().references('people.id').onDelete('cascade'))
    .addColumn('provider', 'text', (c) => c.notNull())
    .addColumn('provider_person', 'text', (c) => c.notNull())
    .addColumn('password', 'text')
    .addColumn('access_token', 'text')
    .addColumn('refresh_token', 'text')
    .addColumn('id_token', 'text')
    .addColumn('access_token_expires_at', time)
    .addColumn('refresh_token_expires_at', time)
    .addColumn('scope', 'text')
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('updated_at', time, (c) => c.notNull())
    .addUniqueConstraint('people_accounts_once', ['provider', 'provider_person'])
    .execute();
  await db.schema
    .createTable('people_verifications')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('identifier', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('expires_at', time, (c) => c.notNull())
    .addColumn('created_at', time, (c) => c.notNull())
    .addColumn('updated_at', time, (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('people_second_factors')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person', 'text', (c) => c.notNull().references('people.id').onDelete('cascade'))
    .addColumn('secret', 'text', (c) => c.notNull())
    .addColumn('recovery_codes', 'text', (c) => c.notNull())
    .addColumn('verified', flag)
    .addColumn('failures', 'integer')
    .addColumn('locked_until', time)
    .execute();
  for (const table of ['people_sessions', 'people_accounts', 'people_second_factors']) {
    await db.schema.createIndex(`${table}_of`).on(table).column('person').execute();
  }
  await db.schema.createIndex('people_verifications_of').on('people_verifications').columns(['identifier']).execute();
}

async function ourTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('people_links')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull().references('people.id').onDelete('cascade'))
    .addColumn('made_by', 'text')
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('people_links_of').on('people_links').column('person').execute();
  await db.schema
    .createTable('people_attempts')
    .addColumn('subject', 'text', (c) => c.primaryKey())
    .addColumn('failures', 'integer', (c) => c.notNull())
    .addColumn('last_at', 'bigint', (c) => c.notNull())
    .addColumn('locked_until', 'bigint', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('api_keys')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .addColumn('start', 'text', (c) => c.notNull())
    .addColumn('scopes', 'text', (c) => c.notNull())
    .addColumn('made_by', 'text')
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint')
    .addColumn('used_at', 'bigint')
    .execute();
}
