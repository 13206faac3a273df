import type { DialRefusal } from './dialling-rules.ts';

/** A span of time that is counted in, by name; `until`: when its count may be forgotten. */
export type DialSpan = { readonly span: string; readonly until: number };

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A minute by the clock: at the turn of two minutes twice the limit may begin at once. */
export function minuteSpan(now: number): DialSpan {
  return { span: `minute ${new Date(now).toISOString().slice(0, 16)}`, until: now + 2 * MINUTE_MS };
}

/** A day of UTC, which is one for all processes whatever their time zones. */
export function daySpan(now: number): DialSpan {
  return { span: `day ${dayOf(now)}`, until: now + 2 * DAY_MS };
}

export function refusedSpan(now: number, code: DialRefusal): DialSpan {
  return { span: `${refusedOn(now)}${code}`, until: now + 2 * DAY_MS };
}

/** How the names of spans begin in which a day’s refusals are counted. */
export const refusedOn = (now: number): string => `refused ${dayOf(now)} `;

const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);
