import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Refusal } from '../api/refusal.ts';
import { SoundRefused } from '../sound/sound-refused.ts';
import { LARGEST_FILE } from '../sound/telephone-sound.ts';
import { isSoundUpload } from './sound-upload.ts';

/** Largest body in bytes: a flow of the largest size with room for how JSON is written. */
const LARGEST = 16 * 1024 * 1024;

/**
 * Refuses larger bodies. Most say how long they are, and Node sees to it that they are no longer; counting, which makes
 * a whole request object, is only for those that don't.
 */
export function limitBody(): MiddlewareHandler {
  const documents = limitTo(LARGEST, tooLarge);
  const sounds = limitTo(LARGEST_FILE, soundTooLarge);
  return (context, next) => (isSoundUpload(context.req) ? sounds : documents)(context, next);
}

function limitTo(maxSize: number, refusal: () => Refusal): MiddlewareHandler {
  const count = bodyLimit({
    maxSize,
    onError: () => {
      throw refusal();
    },
  });
  return async (context, next) => {
    const length = context.req.header('content-length');
    if (length === undefined && context.req.header('transfer-encoding') !== undefined) return count(context, next);
    if (length !== undefined && Number(length) > maxSize) throw refusal();
    await next();
  };
}

function soundTooLarge(): Refusal {
  const { code, message, fix } = new SoundRefused('too-large', 'The file is larger than 64 MB.');
  return new Refusal(413, { code, message, fix });
}

function tooLarge(): Refusal {
  return new Refusal(413, {
    code: 'too-large',
    message: 'The body is larger than 16 MB.',
    fix: 'Split the call flow into parts that it uses again.',
  });
}
