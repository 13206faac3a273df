import type { CloseNow, Schedule } from '@callwright/flow/hours';
import { Temporal } from 'temporal-polyfill';

export type ClosingWanted = {
  readonly reason: string;
  /** Epoch milliseconds; null: until somebody ends it. */
  readonly until: number | null;
  /** What callers hear, per language; empty ones count as none. */
  readonly text: Readonly<Record<string, string>>;
};

const iso = (at: number): string => Temporal.Instant.fromEpochMilliseconds(at).toString();

/** Closed from the minute of a moment on. */
export function withClosing({ reason, until, text }: ClosingWanted, now: number): (schedule: Schedule) => Schedule {
  const said = Object.fromEntries(Object.entries(text).filter(([, words]) => words.trim() !== ''));
  const closeNow: CloseNow = {
    since: iso(Math.floor(now / 60_000) * 60_000),
    ...(until === null ? {} : { until: iso(until) }),
    ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    ...(Object.keys(said).length === 0 ? {} : { text: said }),
  };
  return (schedule) => ({ ...schedule, closeNow });
}

export function withoutClosing({ closeNow: _, ...schedule }: Schedule): Schedule {
  return schedule;
}

/** The closing by the switch that holds at a moment. */
export function closingAt({ closeNow }: Schedule, now: number): CloseNow | null {
  if (closeNow === undefined) return null;
  const over = closeNow.until !== undefined && Temporal.Instant.from(closeNow.until).epochMilliseconds <= now;
  return over ? null : closeNow;
}
