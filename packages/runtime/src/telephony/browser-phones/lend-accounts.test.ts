import { expect, test } from 'vitest';
import { manualClock } from '../../calls/testing/manual-clock.ts';
import { lendAccounts } from './lend-accounts.ts';

const account = (name: string) => ({ name, password: 'x', domain: 'pbx' });

test('nobody shares an account, and who keeps asking keeps theirs', () => {
  const clock = manualClock();
  const phones = lendAccounts('ws://pbx/ws', [account('7001'), account('7002')], clock);
  expect(phones.lend('anna')?.name).toBe('7001');
  expect(phones.lend('ben')?.name).toBe('7002');
  expect(phones.lend('cora')).toBeNull();
  clock.pass(60_000);
  expect(phones.lend('anna')?.name).toBe('7001');
  clock.pass(60_000);
  expect(phones.lend('cora')?.name).toBe('7002');
  expect(phones.lend('ben')).toBeNull();
});

test('what is given back is lent again, after what was free for longer', () => {
  const clock = manualClock();
  const phones = lendAccounts('ws://pbx/ws', [account('7001'), account('7002')], clock);
  phones.lend('anna');
  clock.pass(1);
  phones.giveBack('anna');
  expect(phones.lend('ben')?.name).toBe('7002');
  expect(phones.lend('cora')?.name).toBe('7001');
});
