import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../config/index.ts';
import { createLog } from '../../log/index.ts';
import { composeServer } from '../../server/compose-server.ts';
import type { Store } from '../../store/store.ts';
import type { Grant, Role } from '../actor.ts';

/** What a browser got. */
export type Got = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
};

/** A browser: keeps cookies, and tells where its requests come from. */
export type TestBrowser = {
  /** As the header has them. */
  readonly cookies: () => string;
  readonly setCookies: (cookies: string) => void;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Got>;
  readonly send: (
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Got>;
  /** Opens a stream; `over` once it has ended. */
  readonly stream: (
    path: string,
    headers?: Record<string, string>,
  ) => Promise<{ readonly status: number; readonly over: Promise<unknown> }>;
  /** Whoever is signed in in it; null: nobody. */
  readonly person: () => Promise<{ id: string; name: string } | null>;
};

/** The whole server as people meet it: with signing in, on a store of its own. Nothing listens. */
export type OpenHouse = {
  readonly store: Store;
  readonly browser: (host?: string) => TestBrowser;
  /** Everything that was logged. */
  readonly logged: () => string;
  readonly setupToken: () => Promise<string>;
  /** The first person of all, signed in. */
  readonly admin: () => Promise<TestBrowser>;
  /** Somebody who was invited and has come. */
  readonly join: (rights: {
    readonly email: string;
    readonly roles: readonly Role[];
    readonly grants?: readonly Grant[];
  }) => Promise<TestBrowser>;
  readonly stop: () => Promise<void>;
};

export const ADA = { email: 'ada@example.com', name: 'Ada Admin', password: 'a lantern in the harbour' };
export const PASSWORD = 'eleven grey herons';

type HouseConfig = Partial<Pick<Config, 'publicUrl' | 'smtpUrl' | 'oidc' | 'binding' | 'proxies' | 'key'>>;

export function openHouse(store: Store, config: HouseConfig = {}): OpenHouse {
  const lines: string[] = [];
  const server = composeServer({
    config: {
      binding: 'loopback',
      httpAllow: [],
      smtpUrl: null,
      dataFolder: join(tmpdir(), `callwright-house-${randomBytes(6).toString('hex')}`),
      key: Buffer.alloc(32, 7),
      ...config,
    },
    log: createLog('trace', { write: (line) => void lines.push(line) }),
    store,
  });

  function browser(host = 'localhost:8080'): TestBrowser {
    let jar = new Map<string, string>();
    const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const ask = async (path: string, init: RequestInit): Promise<Response> => {
      const given = { host, 'user-agent': 'Test browser', cookie: cookies(), ...(init.headers as object) };
      // An empty one isn’t sent at all.
      const headers = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''));
      return server.app.request(path, { ...init, headers });
    };
    const request = async (path: string, init: RequestInit): Promise<Got> => {
      const answer = await ask(path, init);
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        if (/max-age=0/i.test(cookie)) jar.delete(name);
        else jar.set(name, value);
      }
      const text = await answer.text();
      const body = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
      return { status: answer.status, body, headers: answer.headers };
    };
    return {
      cookies,
      setCookies: (header) => {
        jar = new Map(
          header.split('; ').map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
        );
      },
      get: (path, headers = {}) => request(path, { headers }),
      send: (method, path, body, headers = {}) =>
        request(path, {
          method,
          headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
          ...(method === 'DELETE' ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body ?? {}) }),
        }),
      stream: async (path, headers = {}) => {
        const answer = await ask(path, { headers });
        return { status: answer.status, over: answer.text() };
      },
      person: async () => {
        const { body } = await request('/api/session', {});
        return body.person as { id: string; name: string } | null;
      },
    };
  }

  const setupToken = async () => (await server.people.setupLink('http://localhost:8080'))?.split('#')[1] ?? '';
  let first: TestBrowser | null = null;
  const admin = async () => {
    if (first !== null) return first;
    first = browser();
    const got = await first.send('POST', '/api/setup', { token: await setupToken(), ...ADA });
    if (got.status !== 200) throw new Error(`setting up: ${got.status} ${JSON.stringify(got.body)}`);
    return first;
  };
  return {
    store,
    browser,
    logged: () => lines.join(''),
    setupToken,
    admin,
    join: async ({ email, roles, grants = [] }) => {
      const invited = await (await admin()).send('POST', '/api/people', { email, name: email, roles, grants });
      const token = String(invited.body.link).split('#')[1];
      const theirs = browser();
      await theirs.send('POST', `/api/invitations/${token}/accept`, { name: `Who has ${email}`, password: PASSWORD });
      if ((await theirs.person()) === null) throw new Error(`${email} could not come in`);
      return theirs;
    },
    stop: () => server.calls.stop(),
  };
}
