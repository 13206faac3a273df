import { expect, it } from 'vitest';
import { customerPath, numberInPath } from './number-in-path.ts';

it.each(['+498912345', '112'])('leads to the customer %s and back', (number) => {
  const [, , written = ''] = customerPath(number).split('/');
  expect(numberInPath(written)).toBe(number);
  expect(numberInPath(number)).toBe(number);
});

it('takes what is no address as it is', () => expect(numberInPath('%')).toBe('%'));
