import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own whose CPU time can be asked. */
export type MeasuredServer = {
  readonly origin: string;
  /** What it has printed so far. */
  readonly said: () => string;
  cpu(): Promise<number>;
  stop(): Promise<void>;
};

const reporter = new URL('./cpu-reporter.ts', import.meta.url).href;

export async function startServer(
  script: URL,
  options: { port: number; args?: string[]; env?: Record<string, string>; ready: (origin: string) => Promise<boolean> },
): Promise<MeasuredServer> {
  const child = fork(fileURLToPath(script), options.args ?? [], {
    execArgv: ['--import', reporter],
    env: { ...process.env, PORT: String(options.port), NODE_ENV: 'production', ...options.env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let said = '';
  child.stdout?.on('data', (part) => {
    said += part;
  });
  const origin = `http://127.0.0.1:${options.port}`;
  await untilReady(child, () => options.ready(origin));
  return {
    origin,
    said: () => said,
    cpu: () =>
      new Promise((resolve) => {
        const hear = (message: unknown) => {
          if (typeof message !== 'object' || message === null || !('cpu' in message)) return;
          child.off('message', hear);
          resolve(Number(message.cpu));
        };
        child.on('message', hear);
        child.send('cpu');
      }),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

async function untilReady(child: ChildProcess, ready: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode} before it was ready`);
    if (await ready().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error('server was not ready within 30 s');
}
