import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The folders with a flow.json: the path itself, else those directly in it, in order of their names. */
export async function findFolders(path: string): Promise<string[]> {
  if (await hasFlow(path)) return [path];
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(path, entry.name));
  const found = await Promise.all(folders.map(async (folder) => ((await hasFlow(folder)) ? [folder] : [])));
  return found.flat().sort();
}

async function hasFlow(folder: string): Promise<boolean> {
  const flow = await stat(join(folder, 'flow.json')).catch(() => undefined);
  return flow?.isFile() ?? false;
}
