import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backAddress } from './back-address.ts';

describe('the way back after signing in', () => {
  it.each(['/today', '/calls/messages/reception?unheard=1', '/flows/main#step'])('%s is a page of ours', (address) => {
    expect(backAddress(address)).toBe(address);
  });

  it.each([
    null,
    '',
    'today',
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/\t/elsewhere.example',
    '/\n/elsewhere.example',
    'javascript:alert(1)',
    ' //elsewhere.example',
    '/.//elsewhere.example',
    '/a/..//elsewhere.example',
  ])('%j leads home', (address) => {
    expect(backAddress(address)).toBe('/');
  });

  it('never leads to another site, whatever it says', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '//',
      'elsewhere.example',
      ':',
      '@',
      'https',
      '\t',
      '\n',
      '.',
      '..',
      '?',
      '#',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        expect(new URL(backAddress(pieces.join('')), 'https://ours.example').origin).toBe('https://ours.example');
      }),
      { numRuns: 2000 },
    );
  });
});
