import { randomUUID } from 'node:crypto';
import type { ApiKey } from '../store/people/key-repository.ts';
import { randomSecret, secretHash } from './random-secret.ts';
import type { Scope } from './scopes.ts';

const PREFIX = 'cw_';
/** Enough to tell one's keys apart. */
const SHOWN = PREFIX.length + 4;
const DAY = 86_400_000;

export type NewKey = { readonly title: string; readonly scopes: readonly Scope[]; readonly days: number | null };

/** A key for a program: shown once, then only its hash is known. */
export function makeKey({ title, scopes, days }: NewKey, madeBy: string, now: number) {
  const key = `${PREFIX}${randomSecret()}`;
  const kept: Omit<ApiKey, 'usedAt'> = {
    id: randomUUID(),
    title,
    start: key.slice(0, SHOWN),
    scopes,
    madeBy,
    madeAt: now,
    expiresAt: days === null ? null : now + days * DAY,
  };
  return { key, kept, hash: secretHash(key) };
}

/** The key in `Authorization: Bearer cw_…`; null when there is none of ours. */
export function keyIn(header: string | undefined): string | null {
  return /^Bearer (cw_[\w-]{32})$/i.exec(header ?? '')?.[1] ?? null;
}
