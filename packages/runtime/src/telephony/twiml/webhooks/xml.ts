import type { WebhookContext } from './believe.ts';

/** A document; without one nothing is known of the call, and the provider falls back to what it does without us. */
export function xml(context: WebhookContext, document: string | null): Response {
  return document === null
    ? context.text('', 404)
    : context.body(document, 200, { 'content-type': 'text/xml; charset=utf-8', 'cache-control': 'no-store' });
}
