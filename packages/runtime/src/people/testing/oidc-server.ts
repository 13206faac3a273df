import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export type OidcServer = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What it says of somebody, by the name that they type. */
  readonly people: Map<string, Readonly<Record<string, unknown>>>;
  /** Goes there as a browser does, signs in as somebody, agrees, and returns the address that it is sent back to. */
  readonly signIn: (url: string, name: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** A real OpenID provider on a free port, for one client that comes back to `redirect`. */
export async function startOidcServer(redirect: string): Promise<OidcServer> {
  const people = new Map<string, Readonly<Record<string, unknown>>>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [clientId, clientSecret] = ['callwright', 'a secret between the two'];
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirect] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'roles', 'role', 'active'] },
    conformIdTokenClaims: false,
    findAccount: async (_context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...people.get(id) }),
    }),
    cookies: { keys: ['for tests'] },
  });
  server.on('request', provider.callback());
  return {
    issuer,
    clientId,
    clientSecret,
    people,
    signIn: (url, name) => walk(url, name, redirect),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Follows redirects and sends the two forms, until it is sent to `redirect`. */
async function walk(start: string, name: string, redirect: string): Promise<string> {
  const jar = new Map<string, string>();
  const go = async (url: string, form?: Record<string, string>): Promise<Response> => {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([key, value]) => `${key}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(key, value);
    }
    return answer;
  };
  let url = start;
  for (let step = 0; step < 12; step += 1) {
    const answer = await go(url);
    const page = await answer.text();
    const to = answer.headers.get('location');
    if (to !== null) url = new URL(to, url).href;
    else {
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
      if (prompt === undefined) throw new Error(`The provider shows no form: ${answer.status} ${page.slice(0, 500)}`);
      const sent = await go(url, prompt === 'login' ? { prompt, login: name, password: 'any' } : { prompt });
      url = new URL(sent.headers.get('location') ?? '', url).href;
    }
    if (url.startsWith(redirect)) return url;
  }
  throw new Error('The provider sends nobody back.');
}
