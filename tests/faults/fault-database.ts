import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** An empty database: a file's name or a URL, and how to remove it. */
export type FaultDatabase = { readonly name: string; readonly remove: () => Promise<void> };

export async function emptyDatabase(kind: 'sqlite' | 'postgres'): Promise<FaultDatabase> {
  if (kind === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'callwright-faults-'));
    return {
      name: join(folder, 'callwright.db'),
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const server = process.env.DATABASE_TEST_URL ?? '';
  const database = `faults_${randomBytes(6).toString('hex')}`;
  await run(server, `CREATE DATABASE ${database}`);
  const url = new URL(server);
  url.pathname = `/${database}`;
  return { name: url.href, remove: () => run(server, `DROP DATABASE ${database} WITH (FORCE)`) };
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
