import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderProblem } from './flow-folder.ts';
import type { Sheet } from './parse-file.ts';

/** Reads files below one folder and collects what is wrong with them. */
export type Reader = { readonly root: string; readonly problems: FolderProblem[] };

/** A file of the folder; without text where there is none or it can't be read. */
export async function readSheet({ root, problems }: Reader, file: string): Promise<Sheet> {
  try {
    return { file, text: await readFile(join(root, file), 'utf8'), problems };
  } catch (error) {
    if (!isMissing(error)) problems.push({ file, pointer: '', message: `It can’t be read: ${messageOf(error)}` });
    return { file, text: undefined, problems };
  }
}

/** Names of the files in a folder that end with `ending`, in order; none when there is no such folder. */
export async function filesIn(reader: Reader, folder: string, ending: string): Promise<string[]> {
  try {
    const entries = await readdir(join(reader.root, folder), { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => entry.name)
      .sort();
  } catch (error) {
    if (!isMissing(error))
      reader.problems.push({ file: folder, pointer: '', message: `It can’t be read: ${messageOf(error)}` });
    return [];
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
