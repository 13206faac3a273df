import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A Callwright in a process of its own, that is killed and started again. */
export type KilledCallwright = {
  readonly start: () => Promise<void>;
  /** As if its power were cut. */
  readonly kill: () => Promise<void>;
};

const script = fileURLToPath(new URL('./callwright-process.ts', import.meta.url));

export function callwrightProcess(env: { DATA: string; ASTERISK: string; SLOW: string }): KilledCallwright {
  let child: ChildProcess | null = null;
  return {
    start: async () => {
      child = fork(script, { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      const ended = once(child, 'exit').then(([code]) => {
        throw new Error(`Callwright ended by itself with code ${code}.`);
      });
      await Promise.race([once(child, 'message'), ended]);
      ended.catch(() => {});
    },
    kill: async () => {
      if (child === null || child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
