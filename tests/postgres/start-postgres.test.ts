import { existsSync } from 'node:fs';
import pg from 'pg';
import { expect, test } from 'vitest';
import { startPostgres } from './start-postgres.ts';

test('the server that the integration tests use answers', async () => {
  expect(await versionOf(process.env.DATABASE_TEST_URL ?? '')).toBeGreaterThanOrEqual(13);
});

test('the packaged server starts, answers, stops and leaves no files', async () => {
  const { url, stop } = await startPostgres('packaged');
  expect(await versionOf(url)).toBeGreaterThanOrEqual(18);
  const folder = await ask(url, 'show data_directory');
  expect(existsSync(folder)).toBe(true);
  await stop();
  expect(existsSync(folder)).toBe(false);
  await expect(versionOf(url)).rejects.toThrow();
});

async function versionOf(url: string): Promise<number> {
  return Number.parseInt(await ask(url, 'show server_version'), 10);
}

async function ask(url: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rows } = await client.query<Record<string, string>>(sql);
    return Object.values(rows[0] ?? {})[0] ?? '';
  } finally {
    await client.end();
  }
}
