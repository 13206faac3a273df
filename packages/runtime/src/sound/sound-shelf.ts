import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file on a shelf; `usedAt` is real time in milliseconds. */
export type ShelvedFile = { readonly name: string; readonly bytes: number; readonly usedAt: number };

/** A folder of files that are written once, under names that say what is in them. */
export type SoundShelf = {
  readonly pathOf: (name: string) => string;
  /** Whole or not at all: nobody ever meets half a file. */
  readonly write: (name: string, bytes: Uint8Array) => Promise<string>;
  readonly find: (name: string) => Promise<ShelvedFile | null>;
  /** Marks it as used just now. */
  readonly touch: (name: string, at: number) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly list: () => Promise<readonly ShelvedFile[]>;
};

const PART = '.part';

export function soundShelf(folder: string): SoundShelf {
  const pathOf = (name: string) => join(folder, name);
  const find = async (name: string): Promise<ShelvedFile | null> => {
    try {
      const { size, mtimeMs } = await stat(pathOf(name));
      return { name, bytes: size, usedAt: mtimeMs };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  };
  return {
    pathOf,
    find,
    write: async (name, bytes) => {
      await mkdir(folder, { recursive: true });
      const part = pathOf(`${name}.${randomBytes(6).toString('hex')}${PART}`);
      await writeFile(part, bytes);
      await rename(part, pathOf(name));
      return pathOf(name);
    },
    touch: (name, at) => utimes(pathOf(name), at / 1000, at / 1000).catch(ignoreMissing),
    remove: (name) => rm(pathOf(name), { force: true }),
    list: async () => {
      const names = await readdir(folder).catch((error: unknown) => {
        if (isMissing(error)) return [];
        throw error;
      });
      const files = await Promise.all(names.filter((name) => !name.endsWith(PART)).map(find));
      return files.filter((file) => file !== null);
    },
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function ignoreMissing(error: unknown): void {
  if (!isMissing(error)) throw error;
}
