import { randomBytes } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseKind } from '../database.ts';
import { openStore, type Store, type StoreTarget } from '../store.ts';
import type { BeforeCommit } from '../turns/turn-writer.ts';
import { databaseOn, onPostgres } from './on-postgres.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Tests that touch the store run on both. */
export const DATABASES = ['sqlite', 'postgres'] as const satisfies readonly DatabaseKind[];

export type FreshDatabase = {
  readonly target: StoreTarget;
  /** Opens a store on it; several at once are several processes for all that the database can tell. */
  readonly open: (beforeCommit?: BeforeCommit) => Promise<Store>;
  /** Closes the stores that are still open and removes the database. */
  readonly remove: () => Promise<void>;
};

/**
 * A database of its own for one test file, with the schema and nothing in it (`empty`: without the schema, as at the very first
 * start). PostgreSQL is the server that `DATABASE_TEST_URL` names.
 */
export async function freshDatabase(kind: DatabaseKind, holds: 'schema' | 'empty' = 'schema'): Promise<FreshDatabase> {
  const { target, drop } = kind === 'sqlite' ? inFolder(holds) : await onServer(holds);
  const opened: Store[] = [];
  return {
    target,
    open: async (beforeCommit) => {
      const store = await openStore(target, beforeCommit);
      opened.push(store);
      return store;
    },
    remove: async () => {
      for (const store of opened) await store.close();
      await drop();
    },
  };
}

type Place = { target: StoreTarget; drop: () => Promise<void> };

function inFolder(holds: 'schema' | 'empty'): Place {
  const folder = temporaryFolder('callwright-store-');
  const file = join(folder, 'callwright.db');
  const template = process.env.DATABASE_TEST_FILE;
  if (holds === 'schema' && template !== undefined) copyFileSync(template, file);
  return { target: { file }, drop: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function onServer(holds: 'schema' | 'empty'): Promise<Place> {
  const server = process.env.DATABASE_TEST_URL;
  if (server === undefined) throw new Error('DATABASE_TEST_URL names no PostgreSQL: run the tests through vitest.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = process.env.DATABASE_TEST_TEMPLATE;
  const copied = holds === 'schema' && template !== undefined ? ` TEMPLATE ${template}` : '';
  await onPostgres(server, `CREATE DATABASE ${name}${copied}`);
  const target = { url: databaseOn(server, name) };
  return { target, drop: () => onPostgres(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}
