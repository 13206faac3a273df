import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../api/refusal.ts';
import type { Binding } from '../config/index.ts';
import { createLog } from '../log/index.ts';
import { createApp } from './app.ts';

const folder = mkdtempSync(join(tmpdir(), 'callwright-app-'));
beforeAll(() => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(
    join(folder, 'index.html'),
    '<meta property="csp-nonce" nonce="csp-nonce-of-this-page"><title>Callwright</title>',
  );
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export {};');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const log: string[] = [];
const store = { answers: true };

function appFor(binding: Binding = 'loopback', designer = folder) {
  const api = new Hono()
    .basePath('/api')
    .get('/calls/:id', (context) => context.json({ call: context.req.param('id') }))
    .post('/echo', async (context) => context.json(await context.req.json()))
    .get('/refuses', () => {
      throw new Refusal(409, { code: 'taken', message: 'Taken.', fix: 'Take another.' });
    })
    .get('/breaks', () => {
      throw new Error('the secret reason');
    });
  return createApp({
    log: createLog('debug', { write: (line) => void log.push(line) }),
    names: { binding, publicUrl: 'https://calls.example' },
    // Who may do what is tested where people are.
    gate: (_context, next) => next(),
    api,
    outside: [],
    designer,
    ready: async () => {
      if (!store.answers) throw new Error('gone');
    },
  });
}

const host = { host: 'localhost:8080' };
const json = { ...host, 'content-type': 'application/json' };

describe('the server', () => {
  it('says how it is', async () => {
    expect((await appFor().request('/healthz')).status).toBe(200);
    expect((await appFor().request('/readyz')).status).toBe(200);
    store.answers = false;
    expect((await appFor().request('/readyz')).status).toBe(503);
    store.answers = true;
  });

  it('answers refusals with code, message and fix, and never tells what broke inside', async () => {
    const refused = await appFor().request('/api/refuses', { headers: host });
    expect([refused.status, await refused.json()]).toEqual([
      409,
      { code: 'taken', message: 'Taken.', fix: 'Take another.' },
    ]);
    const broken = await appFor().request('/api/breaks', { headers: host });
    const text = await broken.text();
    expect(broken.status).toBe(500);
    expect(text).not.toMatch(/secret reason|at /);
    expect(JSON.parse(text)).toMatchObject({ code: 'fault' });
    expect(log.join('')).toContain('the secret reason');
  });

  it('knows no other address under /api', async () => {
    const answer = await appFor().request('/api/nothing', { headers: host });
    expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'not-there' }]);
  });

  it('writes a line per request, with its call', async () => {
    await appFor().request('/api/calls/c1', { headers: host });
    expect(JSON.parse(log.at(-1) ?? '')).toMatchObject({ call: 'c1', status: 200, msg: 'GET /api/calls/c1' });
  });
});

describe('a browser that another page makes ask', () => {
  it.each(['localhost:8080', '127.0.0.1:1', '[::1]:8080', 'calls.example'])('answers to %s', async (name) => {
    expect((await appFor().request('/api/calls/c1', { headers: { host: name } })).status).toBe(200);
  });

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '', '192.168.0.2:8080'])(
    'refuses the name "%s" that points here',
    async (name) => {
      expect((await appFor().request('/api/calls/c1', { headers: { host: name } })).status).toBe(403);
      expect((await appFor().request('/', { headers: { host: name } })).status).toBe(403);
    },
  );

  it('answers to any name once it is opened to a network', async () => {
    const answer = await appFor('open').request('/api/calls/c1', { headers: { host: 'calls.example' } });
    expect(answer.status).toBe(200);
  });

  const post = (headers: Record<string, string>, binding: Binding = 'loopback') =>
    appFor(binding).request('/api/echo', { method: 'POST', body: '{}', headers });

  it('takes changes from its own pages and from programs', async () => {
    expect((await post(json)).status).toBe(200);
    expect((await post({ ...json, origin: 'http://localhost:8080' })).status).toBe(200);
    expect((await post({ ...json, origin: 'http://localhost:5173', 'sec-fetch-site': 'same-origin' })).status).toBe(
      200,
    );
  });

  it('takes none from other sites', async () => {
    expect((await post({ ...json, origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ ...json, origin: 'null' })).status).toBe(403);
    expect((await post({ ...json, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ ...json, 'sec-fetch-site': 'same-site' }, 'open')).status).toBe(403);
  });

  it('takes JSON only: a form of another site can send anything else without asking', async () => {
    expect((await post({ ...host, 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post(host)).status).toBe(415);
  });

  it('refuses a body that is too large', async () => {
    const body = `"${'x'.repeat(17 * 1024 * 1024)}"`;
    const answer = await appFor().request('/api/echo', {
      method: 'POST',
      body,
      headers: { ...json, 'content-length': String(body.length) },
    });
    expect(answer.status).toBe(413);
  });
});

describe('the web app', () => {
  const get = (path: string, designer?: string) => appFor('loopback', designer).request(path, { headers: host });

  it('is served at every path that is no file, and asked for anew each time', async () => {
    for (const path of ['/', '/flows', '/flows/main-line/edit']) {
      const answer = await get(path);
      expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('<title>Callwright</title>')]);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('keeps built files for a year and misses none silently', async () => {
    const file = await get('/assets/app-1a2b.js');
    expect(file.headers.get('cache-control')).toContain('immutable');
    expect(file.headers.get('content-type')).toContain('javascript');
    expect((await get('/assets/app-old.js')).status).toBe(404);
  });

  it('runs only its own scripts, framed by nobody', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-');
  });

  it('lets styles in by what stands in this one page', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await get('/');
        const nonce = /nonce="([^"]{16,})"/.exec(await answer.text())?.[1];
        expect(answer.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('stays inside its folder', async () => {
    expect(await (await get('/assets/../../../../etc/passwd')).text()).not.toContain('root:');
    expect(await (await get('/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd')).text()).not.toContain('root:');
  });

  it('says so when it is not built', async () => {
    const answer = await get('/', join(folder, 'nowhere'));
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('npm run build')]);
  });
});
