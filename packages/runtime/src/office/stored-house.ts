import type { House } from '@callwright/flow/simulation';
import type { Store } from '../store/store.ts';
import { houseOf, loadOfficeWorld } from './heard/office-world.ts';

/** What a simulated call meets in this installation: what its office keeps, and how the outside answers. */
export async function storedHouse(store: Store): Promise<House> {
  return houseOf(await loadOfficeWorld(store));
}
