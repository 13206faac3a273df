import { acceptInvitation } from '../sign-in/sign-in.ts';
import { fetchSignedIn } from '../sign-in/signed-in-fetch.ts';

export type Role = 'admin' | 'designer' | 'business' | 'supervisor' | 'agent' | 'data-protection';
export type Grant = { readonly kind: string; readonly name: string };

/** People besides the administrator, each invited when first asked for. */
export type Colleagues = { session(role: Role, grants?: readonly Grant[]): Promise<string> };

export const PASSWORD = 'seven herons by the weir';

/** Office users hold everything of the office, unless they are given less. */
const OFFICE: readonly Grant[] = ['schedule', 'announcement', 'list', 'box', 'number', 'field'].map((kind) => ({
  kind,
  name: '*',
}));

/** `admin`: the administrator's session; empty where nobody signs in yet. */
export function inviting(origin: string, admin: string): Colleagues {
  const sessions = new Map<string, Promise<string>>();
  return {
    session(role, grants = role === 'business' ? OFFICE : []) {
      if (role === 'admin' || admin === '') return Promise.resolve(admin);
      const key = JSON.stringify([role, grants]);
      const known = sessions.get(key) ?? invite(origin, `${role}-${sessions.size + 1}`, role, grants);
      sessions.set(key, known);
      return known;
    },
  };
}

async function invite(origin: string, name: string, role: Role, grants: readonly Grant[]): Promise<string> {
  const account = { name, email: `${name}@example.com`, password: PASSWORD };
  const answer = await fetchSignedIn(`${origin}/api/people`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: account.email, name, roles: [role], grants }),
  });
  if (!answer.ok) throw new Error(`the invitation was refused: ${answer.status} ${await answer.text()}`);
  const { link } = (await answer.json()) as { link: string };
  return acceptInvitation(origin, link, account);
}
