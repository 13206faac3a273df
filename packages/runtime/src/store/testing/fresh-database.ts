import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabaseKind } from '../database.ts';
import { openStore, type Store, type StoreTarget } from '../store.ts';
import type { BeforeCommit } from '../turns/turn-writer.ts';

/** Tests that touch the store run on both. */
export const DATABASES = ['sqlite', 'postgres'] as const satisfies readonly DatabaseKind[];

export type FreshDatabase = {
  readonly target: StoreTarget;
  /** Opens a store on it; several at once are several processes for all that the database can tell. */
  readonly open: (beforeCommit?: BeforeCommit) => Promise<Store>;
  /** Closes the stores that are still open and removes the database. */
  readonly remove: () => Promise<void>;
};

/** An empty database of its own for one test file. PostgreSQL is the server that `DATABASE_TEST_URL` names. */
export async function freshDatabase(kind: DatabaseKind): Promise<FreshDatabase> {
  const { target, drop } = kind === 'sqlite' ? inFolder() : await onServer();
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

function inFolder(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'callwright-store-'));
  return {
    target: { file: join(folder, 'callwright.db') },
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function onServer(): Promise<Place> {
  const server = process.env.DATABASE_TEST_URL;
  if (server === undefined) throw new Error('DATABASE_TEST_URL names no PostgreSQL: run the tests through vitest.');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onPostgres(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { target: { url: url.href }, drop: () => onPostgres(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function onPostgres(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
