import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A Callwright with a queue, in a process of its own that is killed and started again. */
export type QueueChild = {
  readonly start: () => Promise<void>;
  /** An agent does something at their desk. */
  readonly agent: (agent: string, does: 'available' | 'hold') => Promise<void>;
  /** As if its power were cut. */
  readonly kill: () => Promise<void>;
};

const script = fileURLToPath(new URL('./queue-process.ts', import.meta.url));

export function queueChild(env: { readonly DATA: string; readonly ASTERISK: string }): QueueChild {
  let child: ChildProcess | null = null;

  async function answered(): Promise<void> {
    if (child === null) throw new Error('Callwright doesn’t run.');
    const ended = once(child, 'exit').then(([code]) => {
      throw new Error(`Callwright ended by itself with code ${code}.`);
    });
    await Promise.race([once(child, 'message'), ended]);
    ended.catch(() => {});
  }

  return {
    start: async () => {
      child = fork(script, { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      await answered();
    },
    agent: async (agent, does) => {
      const done = answered();
      child?.send({ agent, does });
      await done;
    },
    kill: async () => {
      if (child === null || child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
