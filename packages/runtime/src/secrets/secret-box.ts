import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Seals credentials for the database, and opens them again. */
export type SecretBox = {
  /** `place`: what it belongs to; sealed text that is moved elsewhere can't be opened there. */
  readonly seal: (plain: string, place: string) => string;
  /** @throws KeyLost when it was sealed with another key; SealBroken when it isn't what was sealed */
  readonly open: (sealed: string, place: string) => string;
};

/** What was sealed can't be opened any more: its key isn't the one that this server has. */
export class KeyLost extends Error {
  override readonly name = 'KeyLost';

  constructor(sealedWith: string, have: string) {
    super(
      `These credentials were sealed with the key ${sealedWith}, but this server has the key ${have}. ` +
        'Bring the old key back (CALLWRIGHT_KEY, or the file secret.key in the data folder), or enter the credentials again.',
    );
  }
}

/** Sealed text was cut, changed, or moved to another place. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'cw1';

/** AES-256-GCM; `cw1.<key id>.<nonce, text and tag in base64url>`. */
export function createSecretBox(key: Buffer): SecretBox {
  const id = keyId(key);
  return {
    seal: (plain, place) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      cipher.setAAD(Buffer.from(place));
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return [VERSION, id, Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url')].join('.');
    },
    open: (sealed, place) => {
      const [version, sealedWith, payload] = sealed.split('.');
      if (version !== VERSION || sealedWith === undefined || payload === undefined) {
        throw new SealBroken('this is no sealed text');
      }
      if (sealedWith !== id) throw new KeyLost(sealedWith, id);
      return openPayload(key, Buffer.from(payload, 'base64url'), place);
    },
  };
}

function openPayload(key: Buffer, payload: Buffer, place: string): string {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, payload.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(payload.subarray(-TAG_BYTES));
    const text = decipher.update(payload.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    throw new SealBroken('the sealed text was changed or belongs elsewhere');
  }
}

/** Tells keys apart without telling the key. */
function keyId(key: Buffer): string {
  return createHash('sha256').update('callwright key id').update(key).digest('hex').slice(0, 8);
}
