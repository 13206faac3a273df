import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
/** The repository's folder: commands are told paths as people type them there. */
export const ROOT = fileURLToPath(new URL('../../../../..', import.meta.url));

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the command line as its users do, in a process of its own. `input` is typed into it. */
export function runCli(args: readonly string[], input = '', environment: Record<string, string> = {}): Promise<Ran> {
  const child = startCli(args, environment);
  child.stdin?.end(input);
  return finished(child);
}

export function startCli(args: readonly string[], environment: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [MAIN, ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: 'pipe',
  });
}

export function finished(child: ChildProcess): Promise<Ran> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (part) => {
    out += part;
  });
  child.stderr?.on('data', (part) => {
    err += part;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

/** Waits for a line on the standard output. @throws when the process ends before */
export function outputOf(child: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    child.stdout?.on('data', (part) => {
      out += part;
      const found = wanted.exec(out);
      if (found !== null) resolve(found[1] ?? found[0]);
    });
    child.on('close', () => reject(new Error(`It ended without saying ${wanted}: ${out}`)));
  });
}
