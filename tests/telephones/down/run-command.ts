import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../packages/runtime/src/cli/main.ts', import.meta.url));

/** Starts `callwright …` as its users do, with nothing of our own environment but where programs and the home are. */
export function startCommand(args: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess {
  const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...environment };
  return spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Waits until a program has printed this. Returns all that it has printed so far, and will. @throws when it ends before */
export function untilPrinted(child: ChildProcess, wanted: string): Promise<() => string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (part) => {
      said += part;
      if (said.includes(wanted)) resolve(() => said);
    });
    child.once('exit', (code) => reject(new Error(`It ended with ${code} before it said “${wanted}”: ${said}`)));
  });
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
