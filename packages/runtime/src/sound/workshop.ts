import { Worker } from 'node:worker_threads';
import { type SoundCode, SoundRefused } from './sound-refused.ts';
import type { Care, TelephoneSound } from './telephone-sound.ts';

export type SoundOrder = { readonly id: number; readonly bytes: Uint8Array; readonly care: Care };
export type SoundDone = { readonly id: number } & (
  | { readonly kind: 'done'; readonly sound: TelephoneSound }
  | { readonly kind: 'refused'; readonly code: SoundCode; readonly message: string; readonly second: number | null }
  | { readonly kind: 'failed'; readonly message: string }
);

/** Converts sound beside the event loop: a long recording must not keep calls waiting. */
export type Workshop = {
  /** @throws SoundRefused */
  readonly convert: (bytes: Uint8Array, care: Care) => Promise<TelephoneSound>;
  readonly stop: () => Promise<void>;
};

type Waiting = { readonly resolve: (sound: TelephoneSound) => void; readonly reject: (error: Error) => void };

export function createWorkshop(): Workshop {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let last = 0;

  function failAll(error: Error): void {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function open(): Worker {
    const opened = new Worker(new URL('./workshop-thread.ts', import.meta.url));
    opened.on('message', (done: SoundDone) => {
      const order = waiting.get(done.id);
      waiting.delete(done.id);
      if (waiting.size === 0) opened.unref();
      if (done.kind === 'done') order?.resolve(done.sound);
      else if (done.kind === 'refused') order?.reject(new SoundRefused(done.code, done.message, done.second));
      else order?.reject(new Error(done.message));
    });
    opened.on('error', (error) => failAll(error instanceof Error ? error : new Error(String(error))));
    opened.on('exit', () => {
      if (worker === opened) failAll(new Error('The conversion of sound has ended.'));
    });
    return opened;
  }

  return {
    convert: (bytes, care) =>
      new Promise((resolve, reject) => {
        worker ??= open();
        worker.ref();
        const id = ++last;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, bytes, care } satisfies SoundOrder);
      }),
    stop: async () => {
      const stopped = worker;
      worker = null;
      failAll(new Error('The server stops.'));
      await stopped?.terminate();
    },
  };
}
