import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../packages/runtime/src/cli/main.ts', import.meta.url));
const READY_MS = 60_000;

/** A server in a process of its own. `printed`: what it has said to whoever started it. */
export type Serving = { readonly process: ChildProcess; readonly printed: () => string };

/** Starts the server and waits until it answers. @throws when it doesn't */
export async function serve(env: Record<string, string>, origin: string): Promise<Serving> {
  const server = spawn(process.execPath, [main, 'serve'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let said = '';
  server.stdout?.on('data', (chunk) => {
    printed += chunk;
  });
  server.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  for (const deadline = Date.now() + READY_MS; Date.now() < deadline; ) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}: ${said}`);
    const ready = await fetch(`${origin}/readyz`).catch(() => null);
    if (ready?.ok) return { process: server, printed: () => printed };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  server.kill('SIGKILL');
  throw new Error(`the server was not ready in time: ${said}`);
}

/** Pulls the plug. */
export function end({ process: server }: Serving): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGKILL');
  });
}
