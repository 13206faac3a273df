import { Refusal } from '../api/refusal.ts';

const MINUTE = 60_000;
/** More addresses than this are not remembered: the oldest go first. */
const MOST_ADDRESSES = 10_000;

/** Refuses what comes from one address more than `most` times a minute. In memory: it only slows down floods. */
export function addressLimit(most: number, now: () => number): (address: string) => void {
  const times = new Map<string, readonly number[]>();
  return (address) => {
    const at = now();
    const recent = (times.get(address) ?? []).filter((time) => at - time < MINUTE);
    if (recent.length >= most) throw tooMany(Math.ceil(((recent[0] ?? at) + MINUTE - at) / 1000));
    times.delete(address);
    times.set(address, [...recent, at]);
    const [oldest] = times.keys();
    if (times.size > MOST_ADDRESSES && oldest !== undefined) times.delete(oldest);
  };
}

function tooMany(seconds: number): Refusal {
  return new Refusal(429, {
    code: 'too-many',
    message: 'Too much came from this address.',
    fix: `Try again in ${seconds} seconds.`,
    seconds,
  });
}
