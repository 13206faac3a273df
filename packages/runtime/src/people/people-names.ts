import type { Store } from '../store/store.ts';

/** Names of the people who are here and titles of their keys, by the ids that changes carry. */
export async function peopleNames(_store: Store): Promise<ReadonlyMap<string, string>> {
  return new Map();
}
