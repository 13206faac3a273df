import { randomBytes } from 'node:crypto';
import type { Clock } from '../../calls/clock.ts';
import type { SoundShelf } from '../../sound/sound-shelf.ts';

/** Sounds with a caller's own values: there while the call needs them, and never longer than ten minutes. */
export type SoundsOnce = {
  /** Returns the file's name, which nothing tells but its link. */
  readonly put: (wav: Uint8Array) => Promise<string>;
  /** It was fetched to its end: it goes soon, once those who ask twice have asked. */
  readonly fetched: (name: string) => void;
  /** Takes over what an earlier process left behind. */
  readonly sweep: () => Promise<void>;
  /** Removes everything that was put here. */
  readonly stop: () => Promise<void>;
};

const LONGEST_MS = 600_000;
const AFTER_FETCH_MS = 60_000;

export function soundsOnce(shelf: SoundShelf, clock: Clock): SoundsOnce {
  const timers = new Map<string, () => void>();

  function removeAfter(name: string, ms: number): void {
    timers.get(name)?.();
    timers.set(
      name,
      clock.after(ms, () => {
        timers.delete(name);
        void shelf.remove(name).catch(() => undefined);
      }),
    );
  }

  return {
    put: async (wav) => {
      const name = `${randomBytes(32).toString('hex')}.wav`;
      await shelf.write(name, wav);
      removeAfter(name, LONGEST_MS);
      return name;
    },
    fetched: (name) => {
      if (timers.has(name)) removeAfter(name, AFTER_FETCH_MS);
    },
    sweep: async () => {
      for (const { name, usedAt } of await shelf.list()) {
        const left = usedAt + LONGEST_MS - clock.now();
        if (left <= 0) await shelf.remove(name);
        else removeAfter(name, left);
      }
    },
    stop: async () => {
      for (const cancel of timers.values()) cancel();
      await Promise.all([...timers.keys()].map((name) => shelf.remove(name)));
      timers.clear();
    },
  };
}
