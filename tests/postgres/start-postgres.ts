import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAccount } from './account.ts';
import { freePort } from './free-port.ts';
import { installedPrograms, type Programs, packagedPrograms } from './programs.ts';
import { initialise, serve } from './server.ts';

/** A running PostgreSQL for tests. `url` names its superuser and the database `postgres`; `stop` ends it and removes its files. */
export type TestPostgres = { url: string; title: string; stop: () => Promise<void> };

/**
 * Starts a PostgreSQL in a temporary folder on a free port: the machine's own server if there is one, else the packaged one.
 * Throws when neither starts: tests on PostgreSQL are never left out silently.
 */
export async function startPostgres(which: 'any' | 'installed' | 'packaged' = 'any'): Promise<TestPostgres> {
  const home = mkdtempSync(join(tmpdir(), 'callwright-postgres-'));
  const remove = () => rmSync(home, { recursive: true, force: true });
  try {
    const programs = choose(which, join(home, 'server'));
    const account = serverAccount();
    const data = join(home, 'data');
    mkdirSync(data, { mode: 0o700 });
    if (account.uid !== undefined && account.gid !== undefined) {
      for (const folder of [home, data]) chownSync(folder, account.uid, account.gid);
    }
    initialise(programs, data, account);
    const port = await freePort();
    const end = await serve(programs, data, port, account);
    const stop = async () => {
      await end();
      remove();
    };
    return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, title: programs.title, stop };
  } catch (error) {
    remove();
    throw error;
  }
}

function choose(which: 'any' | 'installed' | 'packaged', folder: string): Programs {
  const installed = which === 'packaged' ? undefined : installedPrograms();
  if (installed !== undefined) return installed;
  if (which === 'installed') throw new Error('No PostgreSQL server is installed on this machine.');
  return packagedPrograms(folder);
}
