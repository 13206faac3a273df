import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '@callwright/runtime/store';
import pg from 'pg';

/** An empty store, and how to remove it. */
export type FreshStore = { readonly store: Store; readonly remove: () => Promise<void> };

export async function freshStore(kind: 'sqlite' | 'postgres'): Promise<FreshStore> {
  if (kind === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'callwright-calls-'));
    const store = await openStore({ file: join(folder, 'callwright.db') });
    return { store, remove: async () => rmSync(folder, { recursive: true, force: true }) };
  }
  const server = process.env.DATABASE_TEST_URL ?? '';
  const database = `calls_${randomBytes(6).toString('hex')}`;
  await run(server, `CREATE DATABASE ${database}`);
  const url = new URL(server);
  url.pathname = `/${database}`;
  const store = await openStore({ url: url.href });
  return { store, remove: () => run(server, `DROP DATABASE ${database} WITH (FORCE)`) };
}

async function run(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
