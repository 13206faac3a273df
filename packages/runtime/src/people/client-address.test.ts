import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { type AllowedHost, readAllowedHost } from '../config/allowed-host.ts';
import { addressLimit } from './address-limit.ts';
import { clientAddress } from './client-address.ts';

const PROXIES: readonly AllowedHost[] = ['10.0.0.0/8', '127.0.0.1'].flatMap((one) => readAllowedHost(one) ?? []);

/** The address that is found for a connection from `socket` with this header. */
async function addressFor(socket: string, forwarded: string, proxies = PROXIES): Promise<string> {
  const app = new Hono().get('/', (context) => context.text(clientAddress(context, proxies)));
  const environment = { incoming: { socket: { remoteAddress: socket } } };
  const answer = await app.request('/', { headers: { 'x-forwarded-for': forwarded } }, environment);
  return answer.text();
}

describe('where a request comes from', () => {
  it('is the other end of the connection', async () => {
    expect(await addressFor('203.0.113.9', '')).toBe('203.0.113.9');
    expect(await addressFor('::ffff:203.0.113.9', '')).toBe('203.0.113.9');
  });

  it('is not what anybody writes into a header', async () => {
    expect(await addressFor('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9');
    expect(await addressFor('127.0.0.1', '198.51.100.1', [])).toBe('127.0.0.1');
  });

  it('is what a proxy of ours says, and not what was there before it', async () => {
    expect(await addressFor('127.0.0.1', '198.51.100.1')).toBe('198.51.100.1');
    expect(await addressFor('127.0.0.1', '1.2.3.4, 198.51.100.1, 10.2.0.1')).toBe('198.51.100.1');
    expect(await addressFor('127.0.0.1', 'nonsense, 10.2.0.1')).toBe('nonsense');
    expect(await addressFor('127.0.0.1', '10.2.0.1')).toBe('10.2.0.1');
  });
});

describe('the limit by address', () => {
  it('lets so many through a minute, each address for itself', () => {
    let now = 0;
    const limit = addressLimit(2, () => now);
    limit('a');
    limit('a');
    expect(() => limit('a')).toThrow('Too much came from this address.');
    expect(() => limit('b')).not.toThrow();
    now = 60_000;
    expect(() => limit('a')).not.toThrow();
  });
});
