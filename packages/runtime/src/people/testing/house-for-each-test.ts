import { afterEach, beforeEach, vi } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../store/testing/fresh-database.ts';
import { type OpenHouse, openHouse } from './open-house.ts';

/**
 * A house of its own for every test of the suite that calls this, closed again afterwards, with the clock set right.
 * `furnish`: who is there at the beginning. What is answered holds the house of the test that runs, and nothing between tests.
 */
export function houseForEachTest<T extends object>(
  kind: Parameters<typeof freshDatabase>[0],
  furnish: (house: OpenHouse) => Promise<T>,
): T & { readonly house: OpenHouse } {
  const at = {} as T & { house: OpenHouse };
  let database: FreshDatabase;
  beforeEach(async () => {
    database = await freshDatabase(kind);
    const house = openHouse(await database.open());
    Object.assign(at, { house }, await furnish(house));
  });
  afterEach(async () => {
    vi.useRealTimers();
    await at.house.stop();
    await database.remove();
  });
  return at;
}
