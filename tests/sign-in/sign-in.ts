import { setTimeout as pause } from 'node:timers/promises';
import { keepSession } from './signed-in-fetch.ts';

export type Account = { readonly name: string; readonly email: string; readonly password: string };

/** Who sets up every server of the tests. */
export const ADMIN: Account = { name: 'Ada Admin', email: 'ada@example.com', password: 'a lantern in the harbour' };

const LINK = /\/welcome#([\w-]+)/;
const LINK_MS = 10_000;

/** The one-time link's secret in what a server has printed; null while it isn't there. */
export function setupToken(said: string): string | null {
  return LINK.exec(said)?.[1] ?? null;
}

/**
 * Signs in as the administrator of a started server, whom it makes first where nobody is there yet. `said`: what the server has
 * printed so far. Returns the session's cookie, and keeps it for `fetchSignedIn`; it is empty where nobody can sign in.
 */
export async function signInAsAdmin(origin: string, said: () => string): Promise<string> {
  const session = await fetch(`${origin}/api/session`);
  if (session.status === 404) return '';
  const { setup } = (await session.json()) as { setup: boolean };
  const cookie = setup ? await setUp(origin, await tokenOf(said)) : await signIn(origin, ADMIN);
  keepSession(origin, cookie);
  return cookie;
}

/** Makes the administrator, who is signed in then. Returns the session's cookie. */
export function setUp(origin: string, token: string, { name, email, password }: Account = ADMIN): Promise<string> {
  return sessionOf(origin, '/api/setup', { token, name, email, password });
}

/** Returns the session's cookie. */
export function signIn(origin: string, { email, password }: Pick<Account, 'email' | 'password'>): Promise<string> {
  return sessionOf(origin, '/api/session', { email, password });
}

/** Takes up an invitation, whose secret is in its link. Returns the session's cookie. */
export function acceptInvitation(origin: string, link: string, { name, password }: Account): Promise<string> {
  const token = link.split('#')[1] ?? '';
  return sessionOf(origin, `/api/invitations/${token}/accept`, { name, password });
}

/** A session's cookies as Playwright takes them. */
export function browserCookies(origin: string, cookie: string): { name: string; value: string; url: string }[] {
  const pairs = cookie.split('; ').filter((pair) => pair !== '');
  return pairs.map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: origin };
  });
}

/** @throws when the server refuses, or begins no session */
async function sessionOf(origin: string, path: string, body: object): Promise<string> {
  const answer = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  // The path holds secrets.
  if (!answer.ok) throw new Error(`signing in: ${answer.status} ${await answer.text()}`);
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  if (cookies.length === 0) throw new Error('signing in: no session was begun');
  return cookies.join('; ');
}

/** Lines arrive a moment after they were printed. */
async function tokenOf(said: () => string): Promise<string> {
  for (const deadline = Date.now() + LINK_MS; Date.now() < deadline; await pause(20)) {
    const token = setupToken(said());
    if (token !== null) return token;
  }
  throw new Error(`the server printed no link to set it up: ${said()}`);
}
