import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { BundleFiles } from '../../transfer/index.ts';
import { UsageError } from '../usage-error.ts';

const MARK = 'callwright.json';
/** Folders that an export owns: what isn't exported any more goes from them, so that git sees it. */
const OWNED = ['flows', 'calls', 'office'];

/** Writes an export; what else lies in the folder stays. @throws UsageError for a folder that is somebody else's */
export async function writeFolder(folder: string, files: BundleFiles): Promise<void> {
  const there = await entriesOf(folder);
  if (there.length > 0 && !there.includes(MARK) && there.some((name) => OWNED.includes(name))) {
    throw new UsageError(`"${folder}" holds something else. Name an empty folder, or one that was exported to before.`);
  }
  for (const file of there.includes(MARK) ? await filesIn(folder) : []) {
    if (!Object.hasOwn(files, file)) await rm(join(folder, file));
  }
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder, ...file.split('/'));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

/** @throws UsageError when it is no export */
export async function readFolder(folder: string): Promise<BundleFiles> {
  const there = await entriesOf(folder);
  if (!there.includes(MARK)) {
    throw new UsageError(`"${folder}" is no export of Callwright: there is no ${MARK} in it.`);
  }
  const top = there.filter((name) => name.endsWith('.json') && name !== 'bindings.json');
  const files = [...top, ...(await filesIn(folder))];
  const texts = files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
}

/** Files below the folders that an export owns, with forward slashes. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const found = OWNED.map(async (owned) => {
    const names = await readdir(join(folder, owned), { recursive: true, withFileTypes: true }).catch(() => []);
    return names
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'));
  });
  return (await Promise.all(found)).flat();
}

async function entriesOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new UsageError(`"${folder}" can’t be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
