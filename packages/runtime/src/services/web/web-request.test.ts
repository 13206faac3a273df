import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAllowedHost } from '../../config/allowed-host.ts';
import type { AllowedHost } from '../../config/index.ts';
import { mayConnectTo } from './public-address.ts';
import { type WebRequest, webRequest } from './web-request.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const seen: { url: string; headers: IncomingMessage['headers']; method: string; body: string }[] = [];
const pages: Record<string, Answer> = {
  '/ok': (_, response) => response.end('{"ok":true}'),
  '/slow': () => undefined,
  '/dripping': (_, response) => {
    response.write('{"a":');
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  },
  '/huge': (_, response) => response.end('x'.repeat(2 * 1024 * 1024)),
  '/to-private': (_, response) => redirect(response, 'http://10.1.2.3/'),
  '/to-metadata': (_, response) => redirect(response, 'http://169.254.169.254/latest'),
  '/to-file': (_, response) => redirect(response, 'file:///etc/passwd'),
  '/to-ok': (_, response) => redirect(response, '/ok', 307),
  '/see-other': (_, response) => redirect(response, '/ok', 303),
  '/elsewhere': (_, response) => redirect(response, `http://other.example:${port()}/ok`, 307),
  '/round': (_, response) => redirect(response, '/round'),
};
const redirect = (response: ServerResponse, location: string, status = 302) =>
  response.writeHead(status, { location }).end();

let server: Server;
const port = () => (server.address() as AddressInfo).port;
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      seen.push({ url: request.url ?? '', headers: request.headers, method: request.method ?? '', body });
      (pages[request.url ?? ''] ?? ((_, r) => r.writeHead(404).end()))(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const asked: string[] = [];
/** Names that the tests' DNS knows; all others lead to this machine. */
const names: Record<string, string> = { 'inside.example': '10.0.0.7' };
const resolve = async (name: string) => {
  asked.push(name);
  return [{ address: names[name] ?? '127.0.0.1', family: 4 }];
};

const allow = (...hosts: string[]): readonly AllowedHost[] => hosts.flatMap((host) => readAllowedHost(host) ?? []);
const ask = (path: string, more: Partial<WebRequest> = {}, allowed = allow('127.0.0.1')) =>
  webRequest(
    {
      method: 'GET',
      url: path.startsWith('/') ? `http://shop.example:${port()}${path}` : path,
      headers: {},
      body: null,
      timeoutMs: 2000,
      ...more,
    },
    { allowed, resolve },
  );

describe('addresses', () => {
  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.1.1.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '192.0.0.1',
    '198.18.0.1',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:a00:1::',
    'not an address',
  ])('%s may not be asked', (address) => expect(mayConnectTo(address, [])).toBe(false));

  it.each(['1.1.1.1', '93.184.216.34', '2606:4700::1111', '::ffff:1.1.1.1'])('%s may be asked', (address) => {
    expect(mayConnectTo(address, [])).toBe(true);
  });

  it('may be asked when their network is allowed', () => {
    expect(mayConnectTo('10.1.2.9', allow('10.1.2.0/24'))).toBe(true);
    expect(mayConnectTo('10.1.3.9', allow('10.1.2.0/24'))).toBe(false);
    expect(mayConnectTo('::ffff:10.1.2.9', allow('10.1.2.0/24'))).toBe(true);
    expect(mayConnectTo('fd00::5', allow('fd00::/8'))).toBe(true);
  });
});

describe('a web request', () => {
  it('brings the answer', async () => {
    expect(await ask('/ok')).toEqual({ kind: 'answered', status: 200, text: '{"ok":true}', location: null });
    expect(await ask('/none')).toMatchObject({ kind: 'answered', status: 404 });
  });

  it('sends what it was given, but for headers that describe the connection', async () => {
    await ask('/ok', { method: 'POST', body: '{"ä":1}', headers: { 'X-Key': 'k', Host: 'x', 'Content-Length': '99' } });
    expect(seen.at(-1)).toMatchObject({
      method: 'POST',
      body: '{"ä":1}',
      headers: { 'x-key': 'k', 'content-length': '8' },
    });
    expect(seen.at(-1)?.headers.host).toBe(`shop.example:${port()}`);
  });

  it.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://[::ffff:127.0.0.1]/',
    'http://inside.example/',
    'ftp://shop.example/',
    'file:///etc/passwd',
    'not a url',
    'javascript:alert(1)',
  ])('does not ask %s', async (url) => expect(await ask(url, {}, [])).toEqual({ kind: 'refused' }));

  it('asks a private host by its allowed name', async () => {
    expect(await ask('/ok', {}, allow('shop.example'))).toMatchObject({ kind: 'answered' });
    expect(await ask('/ok', {}, allow('other.example'))).toEqual({ kind: 'refused' });
  });

  it('resolves a name once and connects to the address that was checked', async () => {
    asked.length = 0;
    await ask('/ok');
    expect(asked).toEqual(['shop.example']);
  });

  it.each(['/to-private', '/to-metadata', '/to-file'])('does not follow %s', async (path) => {
    expect(await ask(path)).toEqual({ kind: 'refused' });
  });

  it('follows redirects, up to five', async () => {
    expect(await ask('/to-ok', { method: 'POST', body: '1' })).toMatchObject({ kind: 'answered', status: 200 });
    expect(seen.at(-1)).toMatchObject({ method: 'POST', body: '1' });
    expect(await ask('/see-other', { method: 'POST', body: '1' })).toMatchObject({ kind: 'answered', status: 200 });
    expect(seen.at(-1)).toMatchObject({ method: 'GET', body: '' });
    seen.length = 0;
    expect(await ask('/round')).toEqual({ kind: 'unreachable' });
    expect(seen).toHaveLength(6);
  });

  it('keeps keys from whom it is redirected to', async () => {
    await ask('/elsewhere', { headers: { authorization: 'Bearer secret', 'x-api-key': 'secret' } });
    expect(seen.at(-1)?.headers.host).toContain('other.example');
    expect(JSON.stringify(seen.at(-1)?.headers)).not.toContain('secret');
  });

  it.each(['/slow', '/dripping'])('gives up on %s in time', async (path) => {
    const began = performance.now();
    expect(await ask(path, { timeoutMs: 200 })).toEqual({ kind: 'timeout' });
    expect(performance.now() - began).toBeLessThan(1500);
  });

  it('reads one megabyte at most', async () => expect(await ask('/huge')).toEqual({ kind: 'tooLarge' }));

  it('tells when nobody answers', async () => {
    const { port: closed } = await closedPort();
    expect(await ask(`http://shop.example:${closed}/`)).toEqual({ kind: 'unreachable' });
    const missing = await webRequest(
      { method: 'GET', url: 'http://nowhere.example/', headers: {}, body: null, timeoutMs: 1000 },
      { allowed: [], resolve: () => Promise.reject(new Error('ENOTFOUND')) },
    );
    expect(missing).toEqual({ kind: 'unreachable' });
  });

  it('survives headers that are none', async () => {
    expect(await ask('/ok', { headers: { 'bad header': 'a\nb' } })).toEqual({ kind: 'unreachable' });
  });
});

async function closedPort(): Promise<{ port: number }> {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const address = other.address() as AddressInfo;
  await new Promise((done) => other.close(done));
  return { port: address.port };
}
