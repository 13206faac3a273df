import { acceptInvitation } from '../../sign-in/sign-in.ts';
import { fetchSignedIn } from '../../sign-in/signed-in-fetch.ts';

/** Somebody with a desk. */
export type DeskAgent = { readonly person: string; readonly name: string; readonly cookie: string };

const PASSWORD = 'seven herons by the weir';

/** Asks the API as the administrator. @throws when it refuses */
export async function send<T>(origin: string, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetchSignedIn(`${origin}/api${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Invites agents, or people of other roles, each of whom has signed in once. */
export function hire(
  origin: string,
  names: readonly string[],
  roles: readonly string[] = ['agent'],
): Promise<readonly DeskAgent[]> {
  return Promise.all(
    names.map(async (name) => {
      const email = `${name.toLowerCase()}@example.com`;
      const invited = { email, name, roles, grants: [] };
      const { link } = await send<{ link: string }>(origin, 'POST', '/people', invited);
      const cookie = await acceptInvitation(origin, link, { name, email, password: PASSWORD });
      const session = await fetch(`${origin}/api/session`, { headers: { cookie } });
      const { person } = (await session.json()) as { person: { id: string } };
      return { person: person.id, name, cookie };
    }),
  );
}

/** Asks as this agent. @throws when it is refused */
export async function asAgent<T>(
  origin: string,
  { cookie }: DeskAgent,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const answer = await fetch(`${origin}/api${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
