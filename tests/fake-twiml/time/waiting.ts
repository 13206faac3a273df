import type { Clock } from '@callwright/runtime/telephony';

/** What was going on was ended from outside: by hanging up, by another document. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** @throws Interrupted as soon as `signal` aborts. */
export function sleep(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new Interrupted());
      return;
    }
    const stop = () => {
      cancel();
      reject(new Interrupted());
    };
    const cancel = clock.after(ms, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** Waits for something that others bring about. @throws Interrupted as soon as `signal` aborts. */
export function orInterrupted<T>(task: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new Interrupted());
    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener('abort', stop, { once: true });
    task.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Waits until `signal` aborts; @throws Interrupted then. */
export function forever(signal: AbortSignal): Promise<never> {
  return orInterrupted(new Promise<never>(() => {}), signal);
}
