import type { Log } from '../../log/index.ts';

/** Looks every hour whom to remind. */
export type ReminderClock = { readonly start: () => void; readonly stop: () => Promise<void> };

const EVERY_MS = 3_600_000;

export function createReminderClock(
  remind: (now: number) => Promise<void>,
  now: () => number,
  log: Log,
): ReminderClock {
  let timer: ReturnType<typeof setInterval> | undefined;
  let running = Promise.resolve();
  const look = () => {
    running = running
      .then(() => remind(now()))
      .catch((error: unknown) => log.warn({ err: error }, 'Reminders of undecided holidays could not be sent'));
  };
  return {
    start: () => {
      look();
      timer = setInterval(look, EVERY_MS);
      timer.unref();
    },
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}
