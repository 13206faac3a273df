import type { Clock } from '../../calls/clock.ts';
import type { Logger } from '../../calls/logger.ts';
import type { Store } from '../../store/store.ts';
import type { FoundFile, SoundFiles } from './sound-files.ts';

/** Erases what is over, at the start and then every hour: what is due stands in rows, so no sweep is ever missed. */
export type Sweeper = {
  /** Sweeps, and goes on sweeping. Doesn't reject: what fails is logged and tried again. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export const SWEEP_MS = 3_600_000;
/** A file without a row that is younger may still get its row. */
export const ORPHAN_MS = 3_600_000;
const AT_ONCE = 200;

export function sweeper(parts: {
  readonly store: Store;
  readonly files: SoundFiles;
  readonly log: Logger;
  readonly clock: Clock;
  readonly busy: (ref: string) => boolean;
  readonly eraseOver: (ref: string) => Promise<boolean>;
}): Sweeper {
  const { store, files, log, clock } = parts;
  let cancel: (() => void) | null = null;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;

  async function eraseOver(): Promise<void> {
    while (!stopped) {
      const rows = await store.recordings.over(clock.now(), AT_ONCE);
      for (const { ref } of rows) await parts.eraseOver(ref);
      if (rows.length < AT_ONCE) return;
    }
  }

  /** A crash between file and row leaves a file that nobody knows; its provider still has the sound and is asked again. */
  async function removeOrphans(): Promise<void> {
    const old = (await files.all()).filter(({ changedAt }) => clock.now() - changedAt >= ORPHAN_MS);
    for (let from = 0; from < old.length && !stopped; from += AT_ONCE) {
      const some = old.slice(from, from + AT_ONCE);
      const kept = await store.recordings.kept(some.flatMap(({ ref }) => ref ?? []));
      const orphan = ({ ref }: FoundFile) => ref === null || !(kept.has(ref) || parts.busy(ref));
      for (const { file } of some.filter(orphan)) {
        await files.removeFile(file);
        log.info({ file }, 'a file without a recording was removed');
      }
    }
  }

  async function sweep(): Promise<void> {
    try {
      await eraseOver();
      await removeOrphans();
    } catch (error) {
      log.error({ err: error }, 'recordings that are over could not be erased');
    }
    if (!stopped) cancel = clock.after(SWEEP_MS, () => void run());
  }

  function run(): Promise<void> {
    running = sweep();
    return running;
  }

  return {
    start: run,
    stop: async () => {
      stopped = true;
      cancel?.();
      await running;
    },
  };
}
