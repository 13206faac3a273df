import { describe, expect, it } from 'vitest';
import { withQuery } from './query.ts';
import { webAddress, webAddressFinding } from './web-address.ts';

const isFine = (address: string) => webAddressFinding(address, ['url'], 'k').length === 0;

describe('web addresses', () => {
  it.each([
    'https://example.com',
    'http://localhost:8080/x',
    'https://[::1]/x',
    'https://example.com/orders/{{ number }}',
    'https://example.com?n={{ number }}',
  ])('may be %s', (address) => expect(isFine(address)).toBe(true));

  it.each([
    'https://',
    'https://{{ host }}/x',
    'https://example.com{{ x }}',
    'https://example.{{ tld }}/x',
    'https://user:word@example.com/',
    'https://example.com:{{ port }}/',
    'ftp://example.com/',
    'example.com',
  ])('may not be %s', (address) => expect(isFine(address)).toBe(false));

  it('are sent as filled in', () => {
    expect(webAddress('https://example.com/towns/Bad Homburg')).toBe('https://example.com/towns/Bad%20Homburg');
  });

  it.each([
    'https://example.com/orders/../accounts',
    'https://example.com/orders/%2E%2e/accounts',
    'https://example.com/orders/..',
    'https://example.com/orders/.?x',
    'https://example.com/a\\b',
    'https://example.com/a\nHost: other',
    'https://example.com@other.example/',
    '',
  ])('are not sent when they became %j', (filledIn) => expect(webAddress(filledIn)).toBeNull());

  it('take values behind the question mark without letting them out', () => {
    expect(withQuery('https://example.com/x', [])).toBe('https://example.com/x');
    expect(withQuery('https://example.com/x', [['name', 'Müller & Söhne=1']])).toBe(
      'https://example.com/x?name=M%C3%BCller%20%26%20S%C3%B6hne%3D1',
    );
    expect(
      withQuery('https://example.com/x?a=1#part', [
        ['b', 2],
        ['c', null],
        ['d', [1]],
      ]),
    ).toBe('https://example.com/x?a=1&b=2&c=&d=%5B1%5D#part');
    expect(withQuery('https://example.com/', [['odd', '\ud800']])).toBe('https://example.com/?odd=');
  });
});
