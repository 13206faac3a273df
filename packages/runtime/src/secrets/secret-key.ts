import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEY_BYTES } from './secret-box.ts';

/** The key can't be read or made; the message says why and what to do. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
}

const FILE = 'secret.key';
/** Readable and writable by the server's own account alone. */
const OWN = 0o600;

/** Reads 32 bytes as base64 or as 64 hexadecimal digits; null when it is neither. */
export function readKey(text: string): Buffer | null {
  const plain = text.trim();
  if (/^[0-9a-f]{64}$/i.test(plain)) return Buffer.from(plain, 'hex');
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(plain)) return null;
  const key = Buffer.from(plain, 'base64');
  return key.length === KEY_BYTES ? key : null;
}

/**
 * The key of the data folder; made at the first start. Several servers on one database need the same: give it to each.
 * @throws KeyError
 */
export function keyOfFolder(folder: string): Buffer {
  const file = join(folder, FILE);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: OWN, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw cannot(file, error);
  }
  return existingKey(file);
}

function existingKey(file: string): Buffer {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
    chmodSync(file, OWN);
  } catch (error) {
    throw cannot(file, error);
  }
  const key = readKey(text);
  if (key !== null) return key;
  throw new KeyError(
    `${file} holds no key. Bring the old file back; without it, delete this one and enter the credentials again.`,
  );
}

function cannot(file: string, error: unknown): KeyError {
  const why = error instanceof Error ? error.message : String(error);
  return new KeyError(
    `The key for credentials in ${file} can’t be read or made: ${why}. Give this account access, or set CALLWRIGHT_KEY.`,
    { cause: error },
  );
}
