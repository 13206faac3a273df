import { parentPort } from 'node:worker_threads';
import { SoundRefused } from './sound-refused.ts';
import { telephoneSound } from './telephone-sound.ts';
import type { SoundDone, SoundOrder } from './workshop.ts';

async function work({ id, bytes, care }: SoundOrder): Promise<SoundDone> {
  try {
    return { id, kind: 'done', sound: await telephoneSound(bytes, care) };
  } catch (error) {
    if (error instanceof SoundRefused) {
      return { id, kind: 'refused', code: error.code, message: error.message, second: error.second };
    }
    return { id, kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

// One after the other: a short text behind a long recording waits, but memory stays bounded.
let before: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (order: SoundOrder) => {
  before = before.then(async () => parentPort?.postMessage(await work(order)));
});
