import { startPostgres } from './start-postgres.ts';

/**
 * Gives the integration tests a PostgreSQL: `DATABASE_TEST_URL` names one that is there already, else one is started and named
 * by that variable. It points to a superuser: a test file creates (and drops) a database of its own there.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.DATABASE_TEST_URL !== undefined) {
    console.log('· PostgreSQL: the one that DATABASE_TEST_URL names');
    return undefined;
  }
  const { url, title, stop } = await startPostgres();
  console.log(`· PostgreSQL: ${title}`);
  process.env.DATABASE_TEST_URL = url;
  return async () => {
    delete process.env.DATABASE_TEST_URL;
    await stop();
  };
}
