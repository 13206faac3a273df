import type { Store } from '../store/store.ts';
import { randomSecret, secretHash } from './random-secret.ts';

/**
 * The link by which the first person comes in: null once somebody is here. Each start makes a new one, and it can be used
 * once; the store knows its hash alone.
 */
export async function offerSetUp({ people }: Pick<Store, 'people'>, root: string): Promise<string | null> {
  if ((await people.count()) > 0) return null;
  const token = randomSecret();
  await people.offerSetUp(secretHash(token));
  return `${root}/welcome#${token}`;
}
