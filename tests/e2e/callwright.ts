import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const main = fileURLToPath(new URL('../../packages/runtime/src/cli/main.ts', import.meta.url));

/** Runs the command line and gives what it prints. @throws with the output when it ends with another code than 0 */
export async function callwright(...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...args]);
  return stdout;
}
