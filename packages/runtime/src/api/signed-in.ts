import { Type } from 'typebox';
import { GRANT_KINDS, type Grant, ROLES, type Role } from '../people/actor.ts';
import { weaknessOf } from '../people/password-rule.ts';
import type { PeopleOffice } from '../people/people-office.ts';
import type { Person } from '../store/people/person.ts';
import { Refusal } from './refusal.ts';

export const UI_LANGUAGES = ['en', 'de', 'hu'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** Whoever looks at the screen. */
export type SignedIn = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  grants: Grant[];
  language: UiLanguage | null;
  secondFactor: boolean;
  /** Has a password; others come by a provider only. */
  password: boolean;
};

export function signedInOf({ id, name, email, roles, grants, language, secondFactor, password }: Person): SignedIn {
  return {
    id,
    name,
    email,
    roles: [...roles],
    grants: [...grants],
    language: UI_LANGUAGES.find((one) => one === language) ?? null,
    secondFactor,
    password,
  };
}

/** @throws Refusal 401 when they were removed meanwhile */
export async function personHere({ store }: PeopleOffice, id: string): Promise<Person> {
  const person = await store.people.find(id);
  if (person === null) throw wrongSignIn();
  return person;
}

/** The same for an unknown address, a wrong password and somebody who may not come any more. */
export function wrongSignIn(): Refusal {
  return new Refusal(401, {
    code: 'wrong-sign-in',
    message: 'The e-mail address or the password is wrong.',
    fix: 'Try again, or ask for a link to set a new password.',
  });
}

/** A link of ours that was used, is too old, or never was. */
export function linkGone(): Refusal {
  return new Refusal(410, {
    code: 'link-gone',
    message: 'This link isn’t good any more.',
    fix: 'Each works once and for a limited time: ask for a new one.',
  });
}

export function wrongPassword(): Refusal {
  return new Refusal(422, { code: 'wrong-password', message: 'This is not your password.', fix: 'Try again.' });
}

export function wrongCode(status: 401 | 422): Refusal {
  return new Refusal(status, {
    code: 'wrong-code',
    message: 'This code is wrong.',
    fix: 'Take the one that the app shows now; each is good for half a minute.',
  });
}

export function usedCode(status: 401 | 422): Refusal {
  return new Refusal(status, {
    code: 'code-used',
    message: 'This code was used already.',
    fix: 'Wait until the app shows the next one, half a minute at most.',
  });
}

/** @throws Refusal 422 */
export function refuseWeak(password: string, whose: { readonly email: string; readonly name: string }): void {
  const reason = weaknessOf(password, whose);
  if (reason === null) return;
  throw new Refusal(422, {
    code: 'password-weak',
    message: 'This password is too easy to guess.',
    fix: 'Take at least ten characters that stand on no list: three or four words that have nothing to do with each other.',
    reason,
  });
}

export const exact = { additionalProperties: false };
export const Email = () => Type.String({ pattern: '^[^\\s@<>"]{1,64}@[^\\s@<>"]{1,190}$', maxLength: 254 });
export const Name = () => Type.String({ pattern: '^[^\\p{Cc}]*[^\\s\\p{Cc}][^\\p{Cc}]*$', maxLength: 100 });
export const Password = () => Type.String({ maxLength: 1000 });
export const LinkToken = () => Type.String({ pattern: '^[\\w-]{32}$' });
export const Code = () => Type.String({ minLength: 6, maxLength: 20 });
export const Roles = () => Type.Array(oneOf(ROLES), { maxItems: ROLES.length, uniqueItems: true });
export const Grants = () =>
  Type.Array(Type.Object({ kind: oneOf(GRANT_KINDS), name: Type.String({ minLength: 1, maxLength: 200 }) }, exact), {
    maxItems: 500,
    uniqueItems: true,
  });

export function oneOf<T extends string>(values: readonly T[]) {
  return Type.Unsafe<T>({ type: 'string', enum: [...values] });
}

export const plainEmail = (email: string): string => email.trim().toLowerCase();
