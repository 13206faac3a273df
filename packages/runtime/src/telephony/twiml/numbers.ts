import type { ProviderNumber } from '../connections/connection.ts';
import type { Addresses } from './addresses.ts';
import type { RestNumbers } from './rest/rest.ts';
import type { Twiml } from './twiml.ts';

/** The numbers that the provider knows to be ours, and whether calls to them come here. */
export async function listNumbers({ rest, addresses }: Twiml): Promise<readonly ProviderNumber[] | null> {
  if (rest === null) return null;
  const numbers = await rest.numbers.list();
  return numbers.map(({ number, title, voiceUrl }) => ({
    number,
    title: title === number ? '' : title,
    reachesUs: voiceUrl === addresses.voice,
  }));
}

/** Calls to a number come here; while nobody answers here, `fallback` is asked. */
export async function directNumber(
  { list, set }: { list: RestNumbers['list']; set: NonNullable<RestNumbers['set']> },
  { voice, status }: Pick<Addresses, 'voice' | 'status'>,
  number: string,
  fallback: string,
): Promise<'set' | 'unknown'> {
  const found = (await list()).find((one) => one.number === number);
  if (found === undefined) return 'unknown';
  await set(found.ref, { voice, fallback, status });
  return 'set';
}
