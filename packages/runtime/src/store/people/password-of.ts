import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DatabaseKind } from '../migrations/schema-step.ts';
import type { Tables } from '../tables.ts';
import { foreignTime } from './foreign-values.ts';
import { BY_PASSWORD } from './person.ts';

/** Gives somebody a password, in place of one that they had. It is hashed already. */
export async function setPassword(
  db: Kysely<Tables>,
  kind: DatabaseKind,
  person: string,
  password: string,
  at: number,
): Promise<void> {
  const now = foreignTime(kind, at);
  await db
    .insertInto('people_accounts')
    .values({
      id: randomUUID(),
      person,
      provider: BY_PASSWORD,
      provider_person: person,
      password,
      access_token: null,
      refresh_token: null,
      id_token: null,
      access_token_expires_at: null,
      refresh_token_expires_at: null,
      scope: null,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['provider', 'provider_person']).doUpdateSet({ password, updated_at: now }),
    )
    .execute();
}
