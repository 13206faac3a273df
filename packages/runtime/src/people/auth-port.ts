/** What a request shows of who sends it. */
export type Asker = {
  /** The header, as it came. */
  readonly cookie: string;
  readonly host: string;
  readonly browser: string;
  /** Network address; empty when nobody knows. */
  readonly address: string;
};

/** Values of `Set-Cookie` that the answer must carry. */
export type Cookies = readonly string[];

/** Somebody who signed in, as the cookie and the store say. `roles` and `grants` are JSON as they are stored. */
export type Standing = {
  readonly person: string;
  readonly name: string;
  readonly roles: string;
  readonly grants: string;
  readonly active: boolean;
  readonly session: { readonly id: string; readonly token: string };
  /** A session that is used lives on: its cookie may have to be sent anew. */
  readonly cookies: Cookies;
};

export type SignIn =
  | { readonly kind: 'in'; readonly person: string; readonly cookies: Cookies }
  /** The password was right, a code is asked for. */
  | { readonly kind: 'second'; readonly cookies: Cookies }
  | { readonly kind: 'wrong' };

export type SecondStep =
  | Extract<SignIn, { kind: 'in' | 'wrong' }>
  /** Right, but it has let somebody in already. */
  | { readonly kind: 'used' }
  /** Too late or too often: from the beginning. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'locked' };

export type TotpBegun = { readonly uri: string; readonly recoveryCodes: readonly string[] };

/** Why somebody came back from a provider without getting in. */
export type ProviderProblem = 'not-invited' | 'not-verified' | 'not-active' | 'failed';

/**
 * Whoever checks passwords, second factors and what providers say, and keeps sessions. Knows nothing of roles, locks and
 * routes; those who call it see to it that it isn't asked too often.
 */
export type AuthPort = {
  readonly hash: (password: string) => Promise<string>;
  /** @param email in small letters */
  readonly signIn: (email: string, password: string, asker: Asker) => Promise<SignIn>;
  /** `code`: six digits of the app, or one of the recovery codes. */
  readonly second: (code: string, asker: Asker) => Promise<SecondStep>;
  /** Whose second step is awaited; null when nobody's is. */
  readonly awaited: (asker: Asker) => Promise<string | null>;
  readonly whoIs: (asker: Asker) => Promise<Standing | null>;
  readonly signOut: (asker: Asker) => Promise<Cookies>;
  /** Ends every other session. `current` is null for who has no password yet. */
  readonly changePassword: (current: string | null, password: string, asker: Asker) => Promise<Cookies | 'wrong'>;
  readonly beginTotp: (password: string | null, asker: Asker) => Promise<TotpBegun | 'wrong' | 'on-already'>;
  readonly confirmTotp: (code: string, asker: Asker) => Promise<Cookies | 'wrong' | 'used'>;
  readonly removeTotp: (password: string | null, asker: Asker) => Promise<Cookies | 'wrong'>;
  readonly newRecoveryCodes: (password: string | null, asker: Asker) => Promise<readonly string[] | 'wrong'>;
  /** Where to go to sign in at a provider; null when there is none of that name or it doesn't answer. */
  readonly toProvider: (
    provider: string,
    back: string,
    asker: Asker,
  ) => Promise<{ readonly url: string; readonly cookies: Cookies } | null>;
  /** Somebody comes back from there. */
  readonly fromProvider: (
    provider: string,
    query: Readonly<Record<string, string>>,
    asker: Asker,
  ) => Promise<{ readonly cookies: Cookies } & ({ readonly back: string } | { readonly problem: ProviderProblem })>;
};
