import { expect, test } from 'vitest';
import { dialable, isDialable } from './dialable.ts';
import { nearer, type Unreached } from './nearer.ts';

test('numbers are dialled as people write them', () => {
  expect(dialable('+49 (30) 5550-101')).toBe('+49305550101');
  expect(dialable('089 / 99998.100')).toBe('08999998100');
  expect(dialable('112')).toBe('112');
});

test('what is no number is not dialled', () => {
  for (const text of [
    '',
    '1',
    'nobody',
    '+',
    '++4930',
    '49+30',
    '*21*0900',
    '+49305550101;ext=9',
    '1234567890123456',
  ]) {
    expect(dialable(text), text).toBeNull();
  }
});

test('a text with parts may become a number', () => {
  expect(isDialable('{{ doctor }}')).toBe(true);
  expect(isDialable('the doctor')).toBe(false);
});

test('the reason reported is of whoever came nearest, whatever the order', () => {
  const reasons: Unreached[] = ['failed', 'busy', 'noAnswer', 'notAccepted'];
  for (const [i, one] of reasons.entries()) {
    for (const [j, other] of reasons.entries()) expect(nearer(one, other)).toBe(reasons[Math.max(i, j)]);
  }
});
