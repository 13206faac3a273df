import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { RecordingRow } from '../../store/calls/recording-repository.ts';
import { isRecordingRef } from './recording-ref.ts';

type SoundName = Pick<RecordingRow, 'ref' | 'type'>;

/** A file of the folder: a recording's, or what a crash has left of one (`ref` null). */
export type FoundFile = { readonly file: string; readonly ref: string | null; readonly changedAt: number };

/** The folder that holds recorded sound; only the server's own user may read it. */
export type SoundFiles = {
  /** Either the whole sound is there afterwards, also when the power fails, or nothing is. */
  readonly write: (name: SoundName, audio: Uint8Array) => Promise<void>;
  /** Bytes; null when there is no such file. */
  readonly size: (name: SoundName) => Promise<number | null>;
  /** The bytes from `start` to `end`, both included. */
  readonly read: (name: SoundName, range: { readonly start: number; readonly end: number }) => ReadableStream;
  /** What is gone already is gone. */
  readonly remove: (name: SoundName) => Promise<void>;
  readonly all: () => Promise<readonly FoundFile[]>;
  readonly removeFile: (file: string) => Promise<void>;
};

const ENDINGS = { 'audio/wav': '.wav', 'audio/mpeg': '.mp3' } as const;
const UNFINISHED = '.part';

export function soundFiles(folder: string): SoundFiles {
  const pathOf = ({ ref, type }: SoundName) => {
    if (!isRecordingRef(ref)) throw new Error('This is no reference of a recording.');
    return join(folder, `${ref}${ENDINGS[type]}`);
  };
  return {
    write: async (name, audio) => {
      const path = pathOf(name);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const unfinished = `${path}.${randomBytes(6).toString('hex')}${UNFINISHED}`;
      try {
        await writeThrough(unfinished, audio);
        await rename(unfinished, path);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
      await syncFolder(folder);
    },
    size: async (name) => {
      try {
        return (await stat(pathOf(name))).size;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    read: (name, { start, end }) => Readable.toWeb(createReadStream(pathOf(name), { start, end })) as ReadableStream,
    remove: (name) => rm(pathOf(name), { force: true }),
    all: async () => {
      const found: FoundFile[] = [];
      for (const file of await filesIn(folder)) {
        const changedAt = await changeOf(join(folder, file));
        if (changedAt !== null) found.push({ file, ref: refOf(file), changedAt });
      }
      return found;
    },
    removeFile: (file) => rm(join(folder, file), { force: true }),
  };
}

async function writeThrough(path: string, audio: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(audio);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The name is on the disk, too; where a system can't do that (Windows), it isn't needed. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {}
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function changeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function refOf(file: string): string | null {
  const ending = Object.values(ENDINGS).find((one) => file.endsWith(one));
  if (ending === undefined) return null;
  const ref = file.slice(0, -ending.length);
  return isRecordingRef(ref) ? ref : null;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
