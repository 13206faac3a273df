import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The lab's command: starts and stops Asterisk, and is callers and telephones by SIPp. */
export const LAB_COMMAND = fileURLToPath(new URL('../asterisk-lab/asterisk-lab', import.meta.url));

/** Where the lab's programs are, or are going to be: `CALLWRIGHT_LAB`, else a folder that all checkouts share. */
export function labPrograms(): string {
  const named = process.env.CALLWRIGHT_LAB;
  if (named !== undefined && named !== '') return named;
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'asterisk-lab', 'dist');
}

export function labIsInstalled(): boolean {
  return ['engine', 'tools'].every((part) => existsSync(join(labPrograms(), part, 'VERSIONS')));
}

const INSTALL_MS = 300_000;

/** Fetches the lab's programs. Null when they are there now, else why not: no Debian, no network, … */
export function installLab(): string | null {
  if (labIsInstalled()) return null;
  const { error, stderr, status } = spawnSync(LAB_COMMAND, ['install'], {
    encoding: 'utf8',
    timeout: INSTALL_MS,
    env: { ...process.env, LAB_DIST: labPrograms() },
  });
  if (status === 0 && labIsInstalled()) return null;
  return error?.message ?? stderr.trim().split('\n').at(-1) ?? 'unknown';
}
