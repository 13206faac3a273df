import type { Clock } from '@callwright/runtime/telephony';

/** A clock that stands until nothing is under way any more, and then jumps to what is due next. */
export type VirtualClock = Clock & {
  /** Lets time pass as far as needed until `task` is settled; @throws when it takes longer than `mostMs` of this clock. */
  readonly until: <T>(task: Promise<T>, mostMs?: number) => Promise<T>;
  /** Lets so many milliseconds pass, with all that comes in them. */
  readonly pass: (ms: number) => Promise<void>;
  /** Lets the next thing come that is due, with all that follows at that instant. */
  readonly step: () => Promise<void>;
  /** Waits, without time passing, until nothing is under way. */
  readonly settle: () => Promise<void>;
  readonly timers: () => number;
};

type Timer = { readonly at: number; readonly nth: number; readonly then: () => void };

/** A day of a caller's patience: a test that needs more goes round in a circle. */
const MOST_MS = 86_400_000;
/** Turns of the event loop in which nothing may be under way: promises of one turn follow each other without a gap. */
const QUIET_TURNS = 12;

/** @param busy whether something is under way that this process can't see in its own promises, such as a socket or a file. */
export function virtualClock(busy: () => boolean, start = Date.UTC(2026, 10, 25, 9)): VirtualClock {
  let now = start;
  let nth = 0;
  const timers = new Set<Timer>();

  async function settle(): Promise<void> {
    do {
      for (let quiet = 0; quiet < QUIET_TURNS; quiet++) await new Promise((resolve) => setImmediate(resolve));
    } while (busy());
  }

  function next(): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of timers) {
      if (first === undefined || timer.at < first.at || (timer.at === first.at && timer.nth < first.nth)) first = timer;
    }
    return first;
  }

  /** Rings everything that is due at one instant. */
  function jump(to: number): void {
    now = Math.max(now, to);
    const due = [...timers]
      .filter(({ at }) => at <= now)
      .sort((one, other) => one.at - other.at || one.nth - other.nth);
    for (const timer of due) {
      if (timers.delete(timer)) timer.then();
    }
  }

  async function pass(ms: number): Promise<void> {
    const until = now + ms;
    for (;;) {
      await settle();
      const first = next();
      if (first === undefined || first.at > until) break;
      jump(first.at);
    }
    now = Math.max(now, until);
  }

  async function step(): Promise<void> {
    await settle();
    jump(next()?.at ?? now + 1);
    await settle();
  }

  async function until<T>(task: Promise<T>, mostMs = MOST_MS): Promise<T> {
    let settled = false;
    const done = () => {
      settled = true;
    };
    task.then(done, done);
    const latest = now + mostMs;
    for (;;) {
      await settle();
      if (settled) return task;
      const first = next();
      if (first === undefined) throw new Error('What is waited for never comes: nothing is due any more.');
      if (first.at > latest) throw new Error(`What is waited for did not come within ${mostMs / 1000} s.`);
      jump(first.at);
    }
  }

  return {
    now: () => now,
    after: (ms, then) => {
      // Real clocks have no fractions of a millisecond.
      const timer = { at: now + Math.max(0, Math.ceil(ms)), nth: nth++, then };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    until,
    pass,
    step,
    settle,
    timers: () => timers.size,
  };
}
