import { useQuery } from '@tanstack/react-query';
import type { Grant, Role, Session, SignedIn } from './people-types.ts';
import { queryClient } from './query-client.ts';
import { getJson, sendJson } from './request.ts';

/** Signed in, or a second factor is asked for. */
export type SignInAnswer = { readonly person: SignedIn } | { readonly second: 'totp' };

/** What somebody is invited to. `by`: who invites them, where that person is still here. */
export type Invitation = {
  readonly name: string;
  readonly email: string;
  readonly by: string | null;
  readonly roles?: readonly Role[];
  readonly grants?: readonly Grant[];
  readonly providers: Session['providers'];
};

export const sessionApi = {
  get: () => getJson<Session>('/session'),
  signIn: (email: string, password: string) => sendJson<SignInAnswer>('POST', '/session', { email, password }),
  second: (code: string) => sendJson<{ person: SignedIn }>('POST', '/session/second', { code }),
  signOut: () => sendJson<unknown>('DELETE', '/session'),
  /** Where to go to sign in with another service. */
  service: (id: string, back: string) =>
    sendJson<{ url: string }>('POST', `/session/oidc/${encodeURIComponent(id)}`, { back }),
  setUp: (body: { token: string; name: string; email: string; password: string }) =>
    sendJson<{ person: SignedIn }>('POST', '/setup', body),
  forgot: (email: string) => sendJson<unknown>('POST', '/password/forgot', { email }),
  reset: (token: string, password: string) => sendJson<unknown>('POST', '/password/reset', { token, password }),
  invitation: (token: string) => getJson<Invitation>(`/invitations/${encodeURIComponent(token)}`),
  accept: (token: string, name: string, password: string) =>
    sendJson<{ person: SignedIn }>('POST', `/invitations/${encodeURIComponent(token)}/accept`, { name, password }),
};

const KEY = ['session'] as const;

export function useSession() {
  return useQuery({ queryKey: KEY, queryFn: sessionApi.get, staleTime: Number.POSITIVE_INFINITY });
}

/** From now on this person is signed in; what somebody else saw before is forgotten. */
export async function nowSignedIn(): Promise<void> {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
  await queryClient.fetchQuery({ queryKey: KEY, queryFn: sessionApi.get, staleTime: 0 });
}

export function keepPerson(person: SignedIn): void {
  queryClient.setQueryData<Session>(KEY, (known) => (known === undefined ? known : { ...known, person }));
}
