import type { Request } from '../webhooks/fetch-document.ts';
import type { Leg } from './leg.ts';

/** What comes of a verb: the next one, another document, or the end of the connection. */
export type Outcome =
  | { readonly kind: 'next' }
  | { readonly kind: 'go'; readonly to: Request }
  | { readonly kind: 'hang up' };
export const NEXT: Outcome = { kind: 'next' };

/** A request to an address in a document. */
export function requestTo(leg: Leg, address: string, method: string | undefined, params: Request['params']): Request {
  return { url: new URL(address, leg.documentUrl).href, method: method ?? 'POST', params };
}
