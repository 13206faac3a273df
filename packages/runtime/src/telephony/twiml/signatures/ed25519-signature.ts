import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { Clock } from '../../../calls/clock.ts';
import type { CheckSignature } from './signed-request.ts';

/** Older or newer messages may be replayed ones. */
const TOLERANCE_MS = 300_000;
/** A raw Ed25519 key is wrapped into this to become a key that Node reads (RFC 8410, SubjectPublicKeyInfo). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** Ed25519 of `timestamp|body`, both as they came; the timestamp is in seconds. */
export function ed25519Signature(
  publicKey: string,
  names: { readonly signature: string; readonly timestamp: string },
  clock: Pick<Clock, 'now'>,
): CheckSignature {
  const key = keyOf(publicKey);
  return async ({ headers, body }) => {
    if (key === null) return 'no-key';
    const signature = headers.get(names.signature);
    const timestamp = headers.get(names.timestamp);
    if (signature === null || timestamp === null) return 'missing';
    if (!/^\d{1,12}$/.test(timestamp)) return 'wrong';
    if (Math.abs(clock.now() - Number(timestamp) * 1000) > TOLERANCE_MS) return 'stale';
    const bytes = Buffer.from(signature, 'base64');
    if (bytes.length !== SIGNATURE_BYTES) return 'wrong';
    return verify(null, Buffer.from(`${timestamp}|${body}`, 'utf8'), key, bytes) ? null : 'wrong';
  };
}

/** Null for what is no key. */
function keyOf(publicKey: string): KeyObject | null {
  const raw = Buffer.from(publicKey, 'base64');
  if (raw.length !== KEY_BYTES) return null;
  return createPublicKey({ key: Buffer.concat([SPKI_PREFIX, raw]), format: 'der', type: 'spki' });
}
