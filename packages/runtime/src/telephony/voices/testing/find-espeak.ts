import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LAB = fileURLToPath(new URL('../../../../../../tests/asterisk-lab/asterisk-lab', import.meta.url));

/**
 * A command that runs a real eSpeak NG: the named one, the machine's, or the one of the telephone lab if that is
 * installed. Null where there is none, and then it says so loudly.
 */
export function findEspeak(): string | null {
  const named = process.env.CALLWRIGHT_ESPEAK ?? 'espeak-ng';
  if (runs(named)) return named;
  const dist = process.env.LAB_DIST ?? join(homedir(), '.cache', 'asterisk-lab', 'dist');
  if (existsSync(LAB) && existsSync(dist)) {
    const script = join(mkdtempSync(join(tmpdir(), 'callwright-espeak-')), 'espeak-ng');
    writeFileSync(script, `#!/bin/sh\nLAB_DIST='${dist}' exec '${LAB}' tool espeak-ng "$@"\n`);
    chmodSync(script, 0o755);
    if (runs(script)) return script;
  }
  console.warn('· NO ESPEAK-NG FOUND: tests of spoken texts are skipped. Install espeak-ng, or the telephone lab.');
  return null;
}

function runs(command: string): boolean {
  return spawnSync(command, ['--version'], { timeout: 10_000 }).status === 0;
}
