import type { Role } from './actor.ts';

/** A provider that people can sign in at (OpenID Connect). */
export type OidcProvider = {
  /** Part of addresses: small letters, digits and dashes. */
  readonly id: string;
  /** On the button. */
  readonly title: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What somebody may do who comes without an invitation; empty: nobody comes without one. */
  readonly roles: readonly Role[];
  /** Its addresses count as verified, though it doesn't say so. */
  readonly trustEmail: boolean;
};
