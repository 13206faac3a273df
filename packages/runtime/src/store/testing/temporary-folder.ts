import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const ROOM_ENOUGH = 2 ** 30;

/**
 * A new folder for what a test keeps; whoever asks for it removes it. It is in memory where the machine has room for it: SQLite
 * waits for the disk at every commit, and what a killed process has written is there either way.
 */
export function temporaryFolder(prefix: string): string {
  return mkdtempSync(join(hasRoom(MEMORY) ? MEMORY : tmpdir(), prefix));
}

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ROOM_ENOUGH;
  } catch {
    return false;
  }
}
