import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { AuthPort, ProviderProblem } from '../auth-port.ts';
import type { OidcProvider } from '../oidc-provider.ts';
import { safePath } from '../safe-path.ts';
import { cookiesOf, headersOf } from './asker-headers.ts';
import { codeOf } from './auth-error.ts';
import { type AuthParts, createAuth } from './create-auth.ts';

/** Signing in at a provider. Nothing is asked of it before somebody wants to. */
export function createProviderSide(parts: AuthParts): Pick<AuthPort, 'toProvider' | 'fromProvider'> {
  let made: ReturnType<typeof make> | null = null;
  const make = () => createAuth(parts, genericOAuth({ config: parts.providers.map(configOf) }));
  const auth = () => {
    made ??= make();
    return made;
  };
  return {
    toProvider: async (provider, back, asker) => {
      if (!parts.providers.some(({ id }) => id === provider)) return null;
      try {
        const { headers, response } = await auth().api.signInSocial({
          body: { provider, callbackURL: back, disableRedirect: true },
          headers: headersOf({ ...asker, cookie: '' }),
          returnHeaders: true,
        });
        return response.url === undefined
          ? null
          : { url: response.url, cookies: cookiesOf(headers, asker, parts.publicUrl) };
      } catch (error) {
        if (codeOf(error) === null) throw error;
        parts.log.warn({ provider, code: codeOf(error) }, 'the provider to sign in at can’t be used');
        return null;
      }
    },
    fromProvider: async (provider, query, asker) => {
      if (!parts.providers.some(({ id }) => id === provider)) return { cookies: [], problem: 'failed' };
      const answer = await auth().api.callbackOAuth({
        params: { id: provider },
        query,
        headers: headersOf(asker),
        asResponse: true,
      });
      const cookies = cookiesOf(answer.headers, asker, parts.publicUrl);
      const to = URL.parse(answer.headers.get('location') ?? '', 'http://here');
      const error = to === null ? 'failed' : to.searchParams.get('error');
      if (to === null || error !== null) {
        parts.log.warn(
          { provider, code: error?.slice(0, 100) },
          'somebody came back from a provider and may not come in',
        );
        return { cookies, problem: problemOf(error ?? '') };
      }
      return { cookies, back: safePath(`${to.pathname}${to.search}${to.hash}`) };
    },
  };
}

function configOf({ id, title, issuer, clientId, clientSecret, trustEmail }: OidcProvider) {
  return {
    providerId: id,
    name: title,
    clientId,
    clientSecret,
    discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    ...(trustEmail ? { mapProfileToUser: () => ({ emailVerified: true }) } : {}),
  };
}

const PROBLEMS: Readonly<Record<string, ProviderProblem>> = {
  'not-invited': 'not-invited',
  'not-verified': 'not-verified',
  'not-active': 'not-active',
  account_not_linked: 'not-verified',
  email_not_found: 'not-verified',
  unable_to_create_session: 'not-active',
};

function problemOf(error: string): ProviderProblem {
  return PROBLEMS[error.replaceAll(' ', '_')] ?? 'failed';
}
