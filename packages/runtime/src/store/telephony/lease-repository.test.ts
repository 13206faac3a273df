import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';

describe.each(DATABASES)('leases on %s', (kind) => {
  let database: FreshDatabase;
  let one: Store;
  let other: Store;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    one = await database.open();
    other = await database.open();
  });
  afterAll(() => database.remove());

  test('one at a time holds it, until its time is over', async () => {
    expect(await one.leases.take('a', 'one', { now: 1000, until: 2000 })).toBe(true);
    expect(await other.leases.take('a', 'other', { now: 1999, until: 3000 })).toBe(false);
    expect(await one.leases.take('a', 'one', { now: 1500, until: 2500 })).toBe(true);
    expect(await other.leases.take('a', 'other', { now: 2400, until: 3400 })).toBe(false);
    expect(await other.leases.take('a', 'other', { now: 2500, until: 3500 })).toBe(true);
    expect(await one.leases.take('a', 'one', { now: 2501, until: 3501 })).toBe(false);
    expect(await one.leases.holderOf('a')).toBe('other');
  });

  test('of several who ask in the same moment one gets it', async () => {
    const asked = ['u', 'v', 'w', 'x'].map((holder, i) =>
      (i % 2 ? one : other).leases.take('b', holder, { now: 0, until: 10 }),
    );
    expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
  });

  test('it is given back by its holder alone, and taken from one who is known to be dead', async () => {
    await one.leases.take('c', 'one', { now: 0, until: 10 });
    await other.leases.give('c', 'other');
    expect(await other.leases.take('c', 'other', { now: 1, until: 11, instead: 'somebody' })).toBe(false);
    expect(await other.leases.take('c', 'other', { now: 1, until: 11, instead: 'one' })).toBe(true);
    await other.leases.give('c', 'other');
    expect(await one.leases.holderOf('c')).toBeNull();
    expect(await one.leases.take('c', 'one', { now: 2, until: 12 })).toBe(true);
  });
});
