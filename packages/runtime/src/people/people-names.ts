import type { Store } from '../store/store.ts';

/** Names of the people who are here and titles of their keys, by the ids that changes carry. */
export async function peopleNames({
  people,
  keys,
}: Pick<Store, 'people' | 'keys'>): Promise<ReadonlyMap<string, string>> {
  const [persons, opened] = await Promise.all([people.list(), keys.list()]);
  return new Map([
    ...persons.map(({ id, name }) => [id, name] as const),
    ...opened.map(({ id, title }) => [`key:${id}`, title] as const),
  ]);
}
