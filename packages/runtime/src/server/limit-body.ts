import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Refusal } from '../api/refusal.ts';

/** Largest body in bytes: a flow of the largest size with room for how JSON is written. */
const LARGEST = 16 * 1024 * 1024;

/**
 * Refuses larger bodies. Most say how long they are, and Node sees to it that they are no longer; counting, which makes
 * a whole request object, is only for those that don't.
 */
export function limitBody(): MiddlewareHandler {
  const count = bodyLimit({
    maxSize: LARGEST,
    onError: () => {
      throw tooLarge();
    },
  });
  return async (context, next) => {
    const length = context.req.header('content-length');
    if (length === undefined && context.req.header('transfer-encoding') !== undefined) return count(context, next);
    if (length !== undefined && Number(length) > LARGEST) throw tooLarge();
    await next();
  };
}

function tooLarge(): Refusal {
  return new Refusal(413, {
    code: 'too-large',
    message: 'The body is larger than 16 MB.',
    fix: 'Split the call flow into parts that it uses again.',
  });
}
