import type { ProviderNumber } from '../connections/connection.ts';
import type { Twiml } from './twiml.ts';

/** The numbers that the provider knows to be ours, and whether calls to them come here. */
export async function listNumbers({ rest, addresses }: Twiml): Promise<readonly ProviderNumber[] | null> {
  if (rest?.numbers == null) return null;
  const numbers = await rest.numbers.list();
  return numbers.map(({ number, title, voiceUrl }) => ({
    number,
    title: title === number ? '' : title,
    reachesUs: voiceUrl === addresses.voice,
  }));
}
