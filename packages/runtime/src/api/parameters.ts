import { ID_PATTERN } from '@callwright/flow/document';
import { notThere, Refusal } from './refusal.ts';

const ID = new RegExp(ID_PATTERN);
/** Names of aliases. */
export const ALIAS_PATTERN = '^[a-z][a-z0-9-]{0,31}$';
const ALIAS = new RegExp(ALIAS_PATTERN);

/** A flow's id out of an address. @throws Refusal 404 */
export function flowId(text: string): string {
  if (!ID.test(text)) throw notThere('This call flow');
  return text;
}

/** A name of something that people keep, out of an address; null where it can't be one. */
export function officeName(text: string): string | null {
  return ID.test(text) ? text : null;
}

/** A telephone number out of an address. @throws Refusal 400 */
export function phoneNumber(text: string): string {
  const plain = text.replace(/[\s()/.-]/g, '');
  if (/^\+?[0-9]{2,15}$/.test(plain)) return plain;
  throw new Refusal(400, {
    code: 'bad-number',
    message: 'This is no telephone number.',
    fix: 'Write it with its country code, e.g. +49 89 99998 100.',
  });
}

/** The name of an alias out of an address. @throws Refusal 422 */
export function aliasName(text: string): string {
  if (ALIAS.test(text)) return text;
  throw new Refusal(422, {
    code: 'bad-alias',
    message: 'This is no name for an alias.',
    fix: 'Use small letters, digits and dashes, e.g. autumn-trial.',
  });
}

/** A revision's number out of an address, below zero for what was only tried; undefined when it is none. */
export function revisionNumber(text: string): number | undefined {
  return text.startsWith('-') ? negative(positive(text.slice(1))) : positive(text);
}

function negative(number: number | undefined): number | undefined {
  return number === undefined ? undefined : -number;
}

/** A whole number from 1 out of an address; undefined when it is none. */
export function positive(text: string): number | undefined {
  return /^[1-9][0-9]{0,8}$/.test(text) ? Number(text) : undefined;
}

export const isoTime = (at: number): string => new Date(at).toISOString();
