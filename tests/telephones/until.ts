import { setTimeout as realPause } from 'node:timers/promises';

/** What time the tests of telephones go by. */
export type TestTime = {
  /** Milliseconds. */
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<unknown>;
  /** Until something may have changed. */
  readonly moment: () => Promise<unknown>;
};

const LOOK_MS = 20;

let time: TestTime = { now: () => Date.now(), pause: (ms) => realPause(ms), moment: () => realPause(LOOK_MS) };

/** From now on this process's tests go by another time than the real one, where all they wait for does so, too. */
export function goBy(other: TestTime): void {
  time = other;
}

export async function pause(ms: number): Promise<void> {
  await time.pause(ms);
}

export const now = (): number => time.now();

/** Waits until something is so; @throws what `complaint` says when it isn't in time. */
export async function until(isSo: () => boolean, complaint: () => string, ms: number): Promise<void> {
  const latest = time.now() + ms;
  while (!isSo()) {
    if (time.now() > latest) throw new Error(complaint());
    await time.moment();
  }
}
