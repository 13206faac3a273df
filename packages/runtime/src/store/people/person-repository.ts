import { randomUUID } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { DatabaseKind } from '../migrations/schema-step.ts';
import { noteChange } from '../office/change-repository.ts';
import type { Tables } from '../tables.ts';
import { foreignFlag, foreignTime } from './foreign-values.ts';
import { setPassword } from './password-of.ts';
import { looksAfterPeople, notedOf, type Person, personOf, type Rights, selectPeople } from './person.ts';

export type NewPerson = Rights & { readonly email: string; readonly name: string };
/** Who does it, and when. */
export type Doer = { readonly at: number; readonly person: string };
export type FirstPerson = { readonly email: string; readonly name: string; readonly password: string };

export type PersonRepository = {
  readonly count: () => Promise<number>;
  /** By name. */
  readonly list: () => Promise<readonly Person[]>;
  readonly find: (id: string) => Promise<Person | null>;
  /** @param email in small letters */
  readonly findByEmail: (email: string) => Promise<Person | null>;
  /**
   * The first of all, who looks after everything: null unless this start's link is still unused and nobody is there.
   * `password` is hashed already.
   */
  readonly setUp: (person: FirstPerson, linkHash: string, at: number) => Promise<string | null>;
  /** Whoever starts the server anew makes the links of earlier starts worthless. */
  readonly offerSetUp: (linkHash: string) => Promise<void>;
  readonly add: (person: NewPerson, by: Doer) => Promise<Person | 'email-taken'>;
  readonly change: (
    id: string,
    rights: Rights & { readonly active: boolean },
    by: Doer,
  ) => Promise<Person | 'last-admin' | null>;
  readonly remove: (id: string, by: Doer) => Promise<'removed' | 'last-admin' | null>;
  readonly rename: (id: string, as: { readonly name: string; readonly language: string | null }) => Promise<void>;
  /** They signed in. Who comes by a provider needs the invitation's link no more. */
  readonly seen: (id: string, at: number) => Promise<void>;
  readonly dropSecondFactor: (id: string, by: Doer) => Promise<void>;
};

const SETUP = 'setup-link';

export function personRepository(db: Kysely<Tables>, kind: DatabaseKind): PersonRepository {
  const time = (ms: number) => foreignTime(kind, ms);
  const find = async (id: string, where: Kysely<Tables> = db) => {
    const row = await selectPeople(where).where('people.id', '=', id).executeTakeFirst();
    return row === undefined ? null : personOf(row);
  };
  /** One after the other, or two who take away each other's rights at the same time would leave nobody. */
  const alone = <T>(work: (trx: Transaction<Tables>) => Promise<T>) =>
    db.transaction().execute(async (trx) => {
      if (kind === 'postgres') await sql`LOCK TABLE people IN SHARE ROW EXCLUSIVE MODE`.execute(trx);
      return work(trx);
    });
  const insert = async (
    trx: Kysely<Tables>,
    { email, name, roles, grants }: NewPerson,
    at: number,
    joined: boolean,
  ) => {
    const id = randomUUID();
    await trx
      .insertInto('people')
      .values({
        id,
        name,
        email,
        email_verified: foreignFlag(kind, false),
        image: null,
        second_factor: foreignFlag(kind, false),
        created_at: time(at),
        updated_at: time(at),
        roles: JSON.stringify(roles),
        grants: JSON.stringify(grants),
        language: null,
        active: 1,
        added_at: at,
        joined_at: joined ? at : null,
        seen_at: null,
      })
      .execute();
    return id;
  };
  const othersRemain = async (trx: Kysely<Tables>, id: string) => {
    const people = (await selectPeople(trx).execute()).map(personOf);
    return people.some((one) => one.id !== id && looksAfterPeople(one));
  };
  return {
    count: async () => {
      const { n } = await db
        .selectFrom('people')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      return Number(n);
    },
    list: async () => (await selectPeople(db).orderBy('name').orderBy('email').execute()).map(personOf),
    find: (id) => find(id),
    findByEmail: async (email) => {
      const row = await selectPeople(db).where('email', '=', email).executeTakeFirst();
      return row === undefined ? null : personOf(row);
    },
    setUp: ({ email, name, password }, linkHash, at) =>
      alone(async (trx) => {
        const used = await trx
          .deleteFrom('installation')
          .where('key', '=', SETUP)
          .where('value', '=', linkHash)
          .executeTakeFirst();
        if (used.numDeletedRows === 0n) return null;
        if ((await trx.selectFrom('people').select('id').limit(1).executeTakeFirst()) !== undefined) return null;
        const rights: Rights = { roles: ['admin'], grants: [] };
        const id = await insert(trx, { email, name, ...rights }, at, true);
        await setPassword(trx, kind, id, password, at);
        const after = notedOf({ name, email, ...rights, active: true });
        await noteChange(trx, { at, person: id, kind: 'person', name: id, title: name, before: null, after });
        return id;
      }),
    offerSetUp: async (linkHash) => {
      await db
        .insertInto('installation')
        .values({ key: SETUP, value: linkHash })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: linkHash }))
        .execute();
    },
    add: (person, by) =>
      alone(async (trx) => {
        const { email, name } = person;
        const there = await trx.selectFrom('people').where('email', '=', email).select('id').executeTakeFirst();
        if (there !== undefined) return 'email-taken';
        const id = await insert(trx, person, by.at, false);
        const after = notedOf({ ...person, active: true });
        await noteChange(trx, { ...by, kind: 'person', name: id, title: name, before: null, after });
        return (await find(id, trx)) ?? 'email-taken';
      }),
    change: (id, { roles, grants, active }, by) =>
      alone(async (trx) => {
        const before = await find(id, trx);
        if (before === null) return null;
        const after: Person = { ...before, roles, grants, active };
        if (looksAfterPeople(before) && !looksAfterPeople(after) && !(await othersRemain(trx, id))) return 'last-admin';
        await trx
          .updateTable('people')
          .set({ roles: JSON.stringify(roles), grants: JSON.stringify(grants), active: active ? 1 : 0 })
          .where('id', '=', id)
          .execute();
        if (!active) await trx.deleteFrom('people_sessions').where('person', '=', id).execute();
        const noted = { before: notedOf(before), after: notedOf(after) };
        await noteChange(trx, { ...by, kind: 'person', name: id, title: before.name, ...noted });
        return after;
      }),
    remove: (id, by) =>
      alone(async (trx) => {
        const before = await find(id, trx);
        if (before === null) return null;
        if (looksAfterPeople(before) && !(await othersRemain(trx, id))) return 'last-admin';
        await trx.deleteFrom('people').where('id', '=', id).execute();
        await trx.deleteFrom('queue_members').where('person', '=', id).execute();
        await trx.deleteFrom('agents').where('person', '=', id).execute();
        const noted = { before: notedOf(before), after: null };
        await noteChange(trx, { ...by, kind: 'person', name: id, title: before.name, ...noted });
        return 'removed';
      }),
    rename: async (id, { name, language }) => {
      await db.updateTable('people').set({ name, language }).where('id', '=', id).execute();
    },
    seen: (id, at) =>
      db.transaction().execute(async (trx) => {
        await trx.updateTable('people').set({ seen_at: at }).where('id', '=', id).execute();
        const came = await trx
          .updateTable('people')
          .set({ joined_at: at })
          .where('id', '=', id)
          .where('joined_at', 'is', null)
          .executeTakeFirst();
        if (came.numUpdatedRows > 0n) await trx.deleteFrom('people_links').where('person', '=', id).execute();
      }),
    dropSecondFactor: (id, by) =>
      db.transaction().execute(async (trx) => {
        await trx.deleteFrom('people_second_factors').where('person', '=', id).execute();
        await trx
          .updateTable('people')
          .set({ second_factor: foreignFlag(kind, false) })
          .where('id', '=', id)
          .execute();
        const [before, after] = [{ secondFactor: true }, { secondFactor: false }];
        const title = (await find(id, trx))?.name ?? '';
        await noteChange(trx, { ...by, kind: 'person', name: id, title, before, after });
      }),
  };
}
