import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { Grant, Role } from '../../people/actor.ts';
import type { Tables } from '../tables.ts';
import type { PeopleTable } from './people-tables.ts';

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly grants: readonly Grant[];
  /** Of the screen; null: as their browser says. */
  readonly language: string | null;
  /** Who isn't can't sign in. */
  readonly active: boolean;
  readonly secondFactor: boolean;
  /** Has a password; others come by a provider. */
  readonly password: boolean;
  readonly addedAt: number;
  /** Null: invited, and never there yet. */
  readonly joinedAt: number | null;
  readonly seenAt: number | null;
};

/** What the change history keeps of somebody: their rights, and nothing that signs in. */
export type PersonNoted = {
  readonly name: string;
  readonly email: string;
  readonly roles: Role[];
  readonly grants: Grant[];
  readonly active: boolean;
};

/** The provider of those who sign in with a password, as better-auth calls it. */
export const BY_PASSWORD = 'credential';

export function selectPeople(db: Kysely<Tables>) {
  return db.selectFrom('people').selectAll('people').select(hasPassword);
}

function hasPassword(eb: ExpressionBuilder<Tables, 'people'>) {
  const passwords: Expression<unknown> = eb
    .selectFrom('people_accounts')
    .whereRef('people_accounts.person', '=', 'people.id')
    .where('provider', '=', BY_PASSWORD)
    .select(sql`1`.as('one'));
  return sql<SqlBool>`exists ${passwords}`.as('has_password');
}

export function personOf(row: PeopleTable & { has_password: SqlBool }): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    roles: JSON.parse(row.roles) as Role[],
    grants: JSON.parse(row.grants) as Grant[],
    language: row.language,
    active: row.active === 1,
    secondFactor: Boolean(row.second_factor),
    password: Boolean(row.has_password),
    addedAt: row.added_at,
    joinedAt: row.joined_at,
    seenAt: row.seen_at,
  };
}

export function notedOf({ name, email, roles, grants, active }: Omit<PersonNoted, 'roles' | 'grants'> & Rights) {
  return { name, email, roles: [...roles], grants: [...grants], active } satisfies PersonNoted;
}

/** What somebody may do. */
export type Rights = { readonly roles: readonly Role[]; readonly grants: readonly Grant[] };

/** Who can let others in again: somebody who was there, may come, and looks after people. */
export function looksAfterPeople({ roles, active, joinedAt }: Pick<Person, 'roles' | 'active' | 'joinedAt'>): boolean {
  return active && joinedAt !== null && roles.includes('admin');
}
