import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weaknessOf } from './password-rule.ts';

const bo = { email: 'bo.horvath@example.com', name: 'Bo Horváth' };

describe('a password', () => {
  it.each([
    ['short', ''],
    ['short', 'nine char'],
    ['long', 'x1y2z3 '.repeat(20)],
    ['common', 'Password-123'],
    ['common', 'Passwort 2026!'],
    ['common', '1234567890'],
    ['common', 'aaaaaaaaaaaa'],
    ['common', 'jelszó 12345'],
    ['own', 'bo.horvath@example.com'],
    ['own', 'BoHorvath2026'],
    ['own', 'Bo Horváth!1'],
  ])('is %s: %s', (reason, password) => expect(weaknessOf(password, bo)).toBe(reason));

  it.each(['a lantern in the harbour', 'kR7#vq_2Lm', 'Bo Horváth likes grey herons', `${'ö'.repeat(5)}abcde`])(
    'may be %s',
    (password) => expect(weaknessOf(password, bo)).toBeNull(),
  );

  it('is judged whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (password) => void weaknessOf(password, bo)));
  });
});
