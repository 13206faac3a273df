import type { CheckSignature } from './signed-request.ts';

type Webhooks = typeof import('twilio/lib/webhooks/webhooks.js');

let loaded: Promise<Webhooks> | undefined;

/**
 * HMAC-SHA1 of address and form by the token, checked by the provider's own package, which compares in constant time and
 * knows the ways in which an address may be written. A body that is no form is vouched for by its hash in the address.
 */
export function hmacSignature(token: string, headers: readonly string[]): CheckSignature {
  return async ({ url, headers: given, body, form }) => {
    if (token === '') return 'no-key';
    const signature = headers.map((name) => given.get(name)).find((value) => value !== null);
    if (signature === undefined || signature === null || signature === '') return 'missing';
    loaded ??= import('twilio/lib/webhooks/webhooks.js');
    const { validateRequest, validateRequestWithBody } = await loaded;
    try {
      const good =
        form === null
          ? validateRequestWithBody(token, signature, url, body)
          : validateRequest(token, signature, url, { ...form });
      return good ? null : 'wrong';
    } catch {
      // An address that can't be read was signed by nobody.
      return 'wrong';
    }
  };
}
