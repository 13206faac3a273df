/** As much of the provider that tests sign in at as they use: it brings no types. */
declare module 'oidc-provider' {
  import type { RequestListener } from 'node:http';

  type Account = {
    readonly accountId: string;
    readonly claims: () => Promise<Readonly<Record<string, unknown>>>;
  };

  export default class Provider {
    constructor(
      issuer: string,
      configuration: {
        readonly clients: readonly {
          readonly client_id: string;
          readonly client_secret: string;
          readonly redirect_uris: readonly string[];
        }[];
        readonly claims: Readonly<Record<string, readonly string[]>>;
        /** Whether claims are told at an address of their own only, and not in the token. */
        readonly conformIdTokenClaims: boolean;
        readonly findAccount: (context: unknown, id: string) => Promise<Account>;
        readonly cookies: { readonly keys: readonly string[] };
      },
    );
    callback(): RequestListener;
  }
}
