import { createHash } from 'node:crypto';

const LONGEST = 64;

/** Our id of a call, from Asterisk's name of the caller's channel: the same message twice is the same call. */
export function callIdOf(connection: string, channel: string): string {
  const id = `${connection}-${channel.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
  if (id.length <= LONGEST) return id;
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 32);
  return `${id.slice(0, LONGEST - 33)}-${hash}`;
}

/** The id of what stands `nth` on a line. It names playbacks and recordings, and by `legId` telephones. */
export function lineId(call: string, generation: number, nth: number): string {
  return `${call}.${generation}.${nth}`;
}

const LEG = '.leg';

/**
 * The channel of a telephone that is rung under this id. Asterisk 22 refuses to make a channel while the name of another
 * one begins with its name, as `….1` while `….10` rings: so all end alike.
 */
export function legId(id: string): string {
  return id.endsWith(LEG) ? id : id + LEG;
}

/** What stands on a line, recordings of calls, rooms, and what belongs to one of these. Asterisk's own names end in a number. */
const OURS = /^([a-z0-9-]+)\.(?:\d+\.\d+|rec-\d+|room)(?:\.[a-z-]+)*$/;

/** The call whose channel, playback or recording this is; null when the name isn't one that we give. */
export function callOfId(id: string): string | null {
  return OURS.exec(id)?.[1] ?? null;
}
