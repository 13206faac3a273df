import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MS = 20;

/** Waits until something is so; @throws what `complaint` says when it isn't in time. */
export async function until(isSo: () => boolean, complaint: () => string, ms: number): Promise<void> {
  const latest = Date.now() + ms;
  while (!isSo()) {
    if (Date.now() > latest) throw new Error(complaint());
    await pause(LOOK_MS);
  }
}
