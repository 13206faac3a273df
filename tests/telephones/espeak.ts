import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LAB_COMMAND, labPrograms } from './lab.ts';

/** A command that speaks: the lab's own eSpeak NG, for machines that have none. */
export function labEspeak(): string {
  const script = join(mkdtempSync(join(tmpdir(), 'callwright-espeak-')), 'espeak-ng');
  writeFileSync(script, `#!/bin/sh\nLAB_DIST='${labPrograms()}' exec '${LAB_COMMAND}' tool espeak-ng "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}
