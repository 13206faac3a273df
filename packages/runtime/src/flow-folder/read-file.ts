import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Static, TSchema } from 'typebox';
import Value from 'typebox/value';
import type { FolderProblem } from './flow-folder.ts';

/** Reads files below one folder and collects what is wrong with them. */
export type Reader = { readonly root: string; readonly problems: FolderProblem[] };

/** The text of a file, or undefined when there is none. */
export async function readText(reader: Reader, file: string): Promise<string | undefined> {
  try {
    return await readFile(join(reader.root, file), 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    reader.problems.push({ file, pointer: '', message: `It can’t be read: ${messageOf(error)}` });
    return undefined;
  }
}

/** The JSON of a file, or undefined when there is none or it can't be read. */
export async function readJson(reader: Reader, file: string): Promise<unknown> {
  const text = await readText(reader, file);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    reader.problems.push({ file, pointer: '', message: `It is no JSON: ${messageOf(error)}` });
    return undefined;
  }
}

/** The JSON of a file if it has this shape. */
export async function readShaped<S extends TSchema>(
  reader: Reader,
  file: string,
  schema: S,
): Promise<Static<S> | undefined> {
  const json = await readJson(reader, file);
  if (json === undefined) return undefined;
  if (Value.Check(schema, json)) return json as Static<S>;
  for (const error of Value.Errors(schema, json)) {
    reader.problems.push({ file, pointer: error.instancePath, message: error.message });
  }
  return undefined;
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
