import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Log } from '../../../log/index.ts';
import type { CheckSignature } from '../signatures/index.ts';
import { type Form, fieldsOf, formOf, formOfJson } from './form.ts';

export type WebhookVariables = { Variables: { form: Form } };
export type WebhookContext = Context<WebhookVariables>;

/** Webhooks are small; this is their largest body in bytes. */
const LARGEST = 64 * 1024;

/** Webhooks without a body, or with too large a one, are refused before anything is computed. */
export const smallBody: MiddlewareHandler = bodyLimit({
  maxSize: LARGEST,
  onError: (context) => context.text('', 413),
});

/**
 * Lets through what the provider has signed, and reads it. Anything else is refused with one line in the log that tells
 * why, without address, body or signature.
 */
export function believeSigned(about: {
  readonly publicUrl: string;
  readonly connection: string;
  readonly check: CheckSignature;
  readonly log: Log;
}): MiddlewareHandler<WebhookVariables> {
  const root = about.publicUrl.replace(/\/+$/, '');
  return async (context, next) => {
    const body = await context.req.text();
    const isForm = /^application\/x-www-form-urlencoded\b/i.test(context.req.header('content-type') ?? '');
    const fields = isForm ? fieldsOf(body) : null;
    const distrust = await about.check({
      url: root + pathAndQuery(context.req.raw.url),
      headers: context.req.raw.headers,
      body,
      form: fields,
    });
    if (distrust !== null) {
      about.log.warn(
        { connection: about.connection, why: distrust },
        'A webhook was refused: its signature is not good',
      );
      return context.text('', 403);
    }
    const form = fields === null ? formOfJson(body) : formOf(fields);
    if (form === null) return context.text('', 400);
    context.set('form', form);
    return next();
  };
}

/** As it was asked for, letter by letter: a signature covers spelling. */
function pathAndQuery(url: string): string {
  return url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/#.*$/, '');
}
