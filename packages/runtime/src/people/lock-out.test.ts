import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { createLockOut, type LockOut } from './lock-out.ts';

describe.each(DATABASES)('locking out, on %s', (kind) => {
  let database: FreshDatabase;
  let lockOut: LockOut;
  let now = 1_000_000;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    lockOut = createLockOut((await database.open()).attempts, () => now);
  });
  afterAll(() => database.remove());

  it('locks nobody out because the later of two attempts was counted first', async () => {
    await lockOut.begin('two');
    now -= 1;
    await lockOut.begin('two');
  });

  it('locks after the free ones, also an earlier one that is counted later', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) await lockOut.begin('many');
    now -= 1;
    await expect(lockOut.begin('many')).rejects.toMatchObject({ body: { code: 'locked' } });
  });
});
