import { expect, test } from 'vitest';
import { manualClock } from '../../../calls/testing/manual-clock.ts';
import { createLog } from '../../../log/index.ts';
import type { LeaseRepository } from '../../../store/telephony/lease-repository.ts';
import { createLeaseKeeper } from './lease-keeper.ts';

/** Leases in memory; the database can be away. */
function someLeases() {
  let held: { holder: string; until: number } | null = null;
  const away = new Set<string>();
  const leases: LeaseRepository = {
    take: async (_name, holder, { now, until, instead }) => {
      if (away.has(holder)) throw new Error('away');
      if (held !== null && held.until > now && ![holder, instead].includes(held.holder)) return false;
      held = { holder, until };
      return true;
    },
    holderOf: async () => held?.holder ?? null,
    give: async (_name, holder) => {
      if (held?.holder === holder) held = null;
    },
  };
  return { leases, away };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

async function two() {
  const clock = manualClock();
  const { leases, away } = someLeases();
  const told: string[] = [];
  const keeper = (holder: string) =>
    createLeaseKeeper({
      leases,
      name: 'pbx',
      holder,
      clock,
      log: createLog('fatal'),
      gained: () => told.push(`${holder} has it`),
      lost: () => told.push(`${holder} lost it`),
    });
  const [one, other] = [keeper('elsewhere 1 a'), keeper('elsewhere 2 b')];
  await one.start();
  await other.start();
  const pass = async (seconds: number): Promise<void> => {
    for (let i = 0; i < seconds; i++) {
      clock.pass(1000);
      await settle();
      // Never two at once.
      expect(one.holds() && other.holds()).toBe(false);
    }
  };
  return { one, other, away, told, pass };
}

test('one holds it as long as it lives', async () => {
  const { one, other, told, pass } = await two();
  await pass(120);
  expect([one.holds(), other.holds()]).toEqual([true, false]);
  expect(told).toEqual(['elsewhere 1 a has it']);
});

test('who does not reach the database loses it in time, and another one has it soon after', async () => {
  const { one, other, away, told, pass } = await two();
  away.add('elsewhere 1 a');
  await pass(20);
  expect([one.holds(), other.holds()]).toEqual([false, true]);
  expect(told).toEqual(['elsewhere 1 a has it', 'elsewhere 1 a lost it', 'elsewhere 2 b has it']);
  away.clear();
  await pass(60);
  expect([one.holds(), other.holds()]).toEqual([false, true]);
});

test('who stops gives it back', async () => {
  const { one, other, pass } = await two();
  await one.stop();
  await pass(3);
  expect([one.holds(), other.holds()]).toEqual([false, true]);
});
