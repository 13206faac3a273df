import { createHmac, timingSafeEqual } from 'node:crypto';

/** Where a file lies that a telephone engine may fetch. `once`: with a caller's own values, gone soon. */
export const SHELVES = ['assets', 'spoken', 'own', 'once'] as const;
export type ShelfName = (typeof SHELVES)[number];
export type ShelvedSound = { readonly shelf: ShelfName; readonly name: string };

const LINK = new RegExp(`^(${SHELVES.join('|')})-([0-9a-f]{64})-([A-Za-z0-9_-]{43})\\.wav$`);
const NAME = /^([0-9a-f]{64})\.wav$/;

/** Path of a sound, without signing in: whoever doesn't know the secret can neither guess nor make one. */
export function mediaPath(secret: Buffer, { shelf, name }: ShelvedSound): string {
  const hash = NAME.exec(name)?.[1];
  if (hash === undefined) throw new Error(`“${name}” is no name of a sound's file.`);
  return `/media/${shelf}-${hash}-${sign(secret, `${shelf}-${hash}`)}.wav`;
}

/** What the last part of such a path stands for; null when it was not made here. */
export function readMediaLink(secret: Buffer, link: string): ShelvedSound | null {
  const [, shelf, hash, signature] = LINK.exec(link) ?? [];
  const name = SHELVES.find((one) => one === shelf);
  if (name === undefined || hash === undefined || signature === undefined) return null;
  const wanted = sign(secret, `${name}-${hash}`);
  return timingSafeEqual(Buffer.from(signature), Buffer.from(wanted)) ? { shelf: name, name: `${hash}.wav` } : null;
}

function sign(secret: Buffer, text: string): string {
  return createHmac('sha256', secret).update(`media ${text}`).digest('base64url');
}
