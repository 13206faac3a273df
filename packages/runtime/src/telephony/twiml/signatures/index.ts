import type { Clock } from '../../../calls/clock.ts';
import type { TwimlSettings } from '../../connections/connection-settings.ts';
import type { Dialect } from '../dialects/index.ts';
import { ed25519Signature } from './ed25519-signature.ts';
import { hmacSignature } from './hmac-signature.ts';
import type { CheckSignature } from './signed-request.ts';

export type { CheckSignature, Distrust, SignedRequest } from './signed-request.ts';

/** How this connection's webhooks are believed. */
export function signatureCheck(settings: TwimlSettings, { signature }: Dialect, clock: Clock): CheckSignature {
  switch (signature.kind) {
    case 'hmac':
      return hmacSignature(settings.publicKey === '' ? settings.token : settings.publicKey, signature.headers);
    case 'ed25519':
      return ed25519Signature(settings.publicKey, signature, clock);
  }
}
