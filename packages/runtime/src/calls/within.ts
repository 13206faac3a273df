import type { Clock } from './clock.ts';

/** What `task` gives, or what `late` gives when it isn't there after `ms`. The task goes on; nobody waits for it. */
export async function within<T>(clock: Clock, ms: number, task: Promise<T>, late: () => T): Promise<T> {
  let cancel = () => {};
  const enough = new Promise<T>((resolve) => {
    cancel = clock.after(ms, () => resolve(late()));
  });
  try {
    return await Promise.race([task, enough]);
  } finally {
    cancel();
  }
}
