import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../packages/runtime/src/cli/main.ts', import.meta.url));

/** Starts `callwright …` as its users do, with nothing of our own environment but where programs and the home are. */
export function startCommand(args: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess {
  const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...environment };
  return spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** @throws when it fails */
export async function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const child = startCommand(args, environment);
  child.stdout?.resume();
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`callwright ${args.join(' ')} ended with ${code}.`);
}

/** Waits until a server says that it is ready. Resolves with what it has said so far, at any time. @throws when it ends. */
export function untilReady(child: ChildProcess): Promise<() => string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (part) => {
      said += part;
      if (said.includes('is ready')) resolve(() => said);
    });
    child.once('close', () => reject(new Error(`Callwright did not start: ${said}`)));
  });
}
