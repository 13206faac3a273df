import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readAsteriskSetup } from '../config/asterisk-setup-environment.ts';
import {
  asteriskConfig,
  BadSetting,
  type ConfigFiles,
  dialplanFiles,
  FALLBACK_FILE,
  fallbackFile,
} from '../telephony/asterisk-config/index.ts';
import { readArguments } from './arguments.ts';
import { UsageError } from './usage-error.ts';

export const ASTERISK_CONFIG_USAGE = 'asterisk-config <folder> [--dialplan]';

/**
 * `callwright asterisk-config`: writes the configuration of an Asterisk, as the environment describes it. `--dialplan`:
 * only what an Asterisk with a configuration of its own includes.
 */
export async function asteriskConfigCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { dialplan: { type: 'boolean' } }, ASTERISK_CONFIG_USAGE);
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1)
    throw new UsageError(`Usage: callwright ${ASTERISK_CONFIG_USAGE}`);
  const files = filesOf(values.dialplan === true);
  await mkdir(folder, { recursive: true });
  // Passwords are in them: Asterisk may run as another user, but of this user's group.
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text, { mode: 0o640 });
  // It belongs to the running server, which knows the numbers.
  if (!(await isThere(join(folder, FALLBACK_FILE)))) {
    for (const [name, text] of Object.entries(fallbackFile([], () => null))) await writeFile(join(folder, name), text);
  }
  console.log(`${Object.keys(files).length} files were written to ${folder}.`);
  return 0;
}

function filesOf(dialplan: boolean): ConfigFiles {
  // The dialplan has no password in it, so none is asked for.
  const read = readAsteriskSetup(dialplan ? { ASTERISK_PASSWORD: 'not used here', ...process.env } : process.env);
  if ('problems' in read) {
    const lines = read.problems.map(({ variable, fix }) => `  ${variable}: ${fix}`);
    throw new UsageError(['The environment must be corrected first.', ...lines].join('\n'));
  }
  try {
    return dialplan ? dialplanFiles(read.setup) : asteriskConfig(read.setup);
  } catch (error) {
    if (error instanceof BadSetting) throw new UsageError(error.message);
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
