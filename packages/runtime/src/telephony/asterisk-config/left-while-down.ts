import { VOICEMAIL } from './dialplan-names.ts';

/** A message that was left at the Asterisk while Callwright was down, as its recording's name tells. */
export type LeftWhileDown = {
  /** Of the recording. */
  readonly name: string;
  /** The number that was rung, without plus. */
  readonly number: string;
  /** By Asterisk's clock, in milliseconds since the epoch. */
  readonly at: number;
  /** The caller's number as the line brought it, without plus; null when withheld. */
  readonly caller: string | null;
};

const NAME = new RegExp(`^${VOICEMAIL}-([0-9]{2,15})-([0-9]{9,12})-0([0-9]{0,20})-[0-9]+$`);

/** Null for recordings that are something else. */
export function leftWhileDown(name: string): LeftWhileDown | null {
  const [, number, seconds, caller = ''] = NAME.exec(name) ?? [];
  if (number === undefined || seconds === undefined) return null;
  return { name, number, at: Number(seconds) * 1000, caller: caller === '' ? null : caller };
}
