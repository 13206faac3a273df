import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { StoreTarget } from '@callwright/runtime/store';
import { signInAsAdmin } from '../sign-in/sign-in.ts';

/** A server that is started again whenever it dies, on the same port and database. */
export type KeptAliveServer = {
  readonly origin: string;
  /** How often it has died. */
  readonly deaths: () => number;
  /** Cuts its power. */
  readonly kill: () => void;
  /** From now on it doesn't die by itself. */
  readonly spare: () => void;
  readonly stop: () => Promise<void>;
};

const usual = new URL('./dying-server.ts', import.meta.url);

export async function keepServerAlive(options: {
  target: StoreTarget;
  port: number;
  dies: number;
  /** What runs; dies by itself where it is told to. */
  script?: URL;
}): Promise<KeptAliveServer> {
  let deaths = 0;
  let { dies } = options;
  const script = fileURLToPath(options.script ?? usual);
  let stopping = false;
  let child = start();

  function start(): ChildProcess {
    const env = {
      ...process.env,
      TARGET: JSON.stringify(options.target),
      PORT: String(options.port),
      DIES: String(dies),
    };
    const one = fork(script, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    one.once('exit', (code) => {
      if (stopping) return;
      if (code !== null) throw new Error(`The server ended by itself with code ${code}.`);
      deaths++;
      child = start();
    });
    return one;
  }

  const said = await new Promise<unknown>((resolve) => {
    const wait = (one: ChildProcess) => {
      one.once('message', resolve);
      one.once('exit', () => setImmediate(() => wait(child)));
    };
    wait(child);
  });
  const origin = `http://127.0.0.1:${options.port}`;
  await signInAsAdmin(origin, () => String(said));
  return {
    origin,
    deaths: () => deaths,
    kill: () => void child.kill('SIGKILL'),
    spare: () => {
      dies = 0;
    },
    stop: async () => {
      stopping = true;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
