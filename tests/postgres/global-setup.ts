import { makeTemplates } from '@callwright/runtime/store-testing';
import { startPostgres } from './start-postgres.ts';

/**
 * Gives the integration tests a PostgreSQL: `DATABASE_TEST_URL` names one that is there already, else one is started and named
 * by that variable. It points to a superuser: a test file creates (and drops) a database of its own there, copied from one that
 * has the schema.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_TEST_URL;
  const { url, title, stop } =
    given === undefined
      ? await startPostgres()
      : { url: given, title: 'the one that DATABASE_TEST_URL names', stop: async () => undefined };
  console.log(`· PostgreSQL: ${title}`);
  process.env.DATABASE_TEST_URL = url;
  const removeTemplates = await makeTemplates(url);
  return async () => {
    await removeTemplates();
    if (given === undefined) delete process.env.DATABASE_TEST_URL;
    await stop();
  };
}
