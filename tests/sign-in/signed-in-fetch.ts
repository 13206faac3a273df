/** Cookies of sessions, by the origin that gave them: as a browser keeps them. */
const cookies = new Map<string, string>();

/** From now on requests to this origin are that session's; an empty cookie forgets it. */
export function keepSession(origin: string, cookie: string): void {
  if (cookie === '') cookies.delete(origin);
  else cookies.set(origin, cookie);
}

/** The session that is kept for an address; empty where nobody has signed in. */
export function sessionFor(url: string): string {
  return cookies.get(new URL(url).origin) ?? '';
}

/** `fetch` as whoever has signed in at the address's origin. */
export function fetchSignedIn(url: string, init: RequestInit = {}): Promise<Response> {
  const cookie = sessionFor(url);
  const headers = new Headers(init.headers);
  if (cookie !== '') headers.set('cookie', cookie);
  return fetch(url, { ...init, headers });
}
