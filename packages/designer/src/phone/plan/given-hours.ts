import type { Json } from '@callwright/flow/document';
import { HOURS_LANGUAGES, parseSchedule } from '@callwright/flow/hours';
import { hoursAnswer } from '@callwright/nodes/services';
import { Temporal } from 'temporal-polyfill';

export type HoursMoment = {
  /** Milliseconds since the epoch by the call's clock. */
  readonly at: number;
  /** IANA zone in which the flow speaks. */
  readonly zone: string;
  readonly language: string;
};

const OPENS = 8;
const CLOSES = 18;

/**
 * A decided verdict with what callers would hear about it: in the words and times of the real opening hours where
 * there are any, else open from 8 to 18 o'clock, so that no text about the next opening is left without one.
 */
export function givenHours(branch: string, schedule: Json | undefined, moment: HoursMoment): Json {
  const today = Temporal.Instant.fromEpochMilliseconds(moment.at).toZonedDateTimeISO(moment.zone).startOfDay();
  const usual = { nextOpening: today.add({ days: 1 }).with({ hour: OPENS }).toString(), spoken: '' };
  const known = schedule === undefined ? usual : { ...usual, ...asEntered(schedule, moment) };
  return { branch, ...known, ...(branch === 'open' ? { closesAt: today.with({ hour: CLOSES }).toString() } : {}) };
}

function asEntered(document: Json, { at, language }: HoursMoment): { nextOpening?: string; spoken?: string } {
  const parsed = parseSchedule(document);
  if (!('schedule' in parsed)) return {};
  const known = HOURS_LANGUAGES.find((one) => one === language.slice(0, 2)) ?? 'en';
  const { nextOpening, spoken } = hoursAnswer(parsed.schedule, { schedule: 'x', branches: [], language: known }, at);
  return { spoken, ...(nextOpening === null ? {} : { nextOpening }) };
}
