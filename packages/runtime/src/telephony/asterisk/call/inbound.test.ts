import { expect, test } from 'vitest';
import { callStartOf } from './inbound.ts';

const start = (caller: string, dialled = '+493055500') =>
  callStartOf('pbx', 'pbx-1', { id: '1', state: 'Ring', caller, technology: 'PJSIP', appData: '' }, dialled);

test.each([
  ['+49 30 5550100', '+49305550100', 'DE'],
  ['00361555010', '+361555010', 'HU'],
  ['0305550100', '0305550100', ''],
])('who calls as %s is %s from "%s"', (shown, number, country) => {
  expect(start(shown).caller).toEqual({ number, anonymous: false, country });
});

test.each(['', 'anonymous', 'Anonymous', 'Restricted'])('"%s" withholds the number', (shown) => {
  expect(start(shown).caller).toEqual({ number: '', anonymous: true, country: '' });
});

test('numbers are looked up as they stand in lists', () => {
  expect(start('1', '0049 30 55500').dialled).toBe('+493055500');
  expect(start('1', '6001').dialled).toBe('6001');
});
