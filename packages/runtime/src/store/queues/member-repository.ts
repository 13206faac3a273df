import type { Kysely } from 'kysely';
import { noteChange } from '../office/change-repository.ts';
import type { Doer } from '../people/person-repository.ts';
import type { Tables } from '../tables.ts';

/** Somebody in a queue. `rank`: of a person's queues, those of a smaller one are served first; `place`: in the queue's list. */
export type Member = Readonly<Tables['queue_members']>;
/** A line of a queue's list; its place is where it stands. */
export type MemberLine = Pick<Member, 'person' | 'rank'>;

export type MemberRepository = {
  /** Of all queues, each queue's by place. */
  readonly list: () => Promise<readonly Member[]>;
  /** By place. */
  readonly of: (queue: string) => Promise<readonly Member[]>;
  /** A queue's list in place of `before`; false, and nothing done, when it isn't that any more. Noted. */
  readonly put: (
    queue: { readonly name: string; readonly title: string },
    before: readonly MemberLine[],
    after: readonly MemberLine[],
    by: Doer,
  ) => Promise<boolean>;
  /** Without a note: for samples, and what comes with a queue from elsewhere. */
  readonly set: (queue: string, lines: readonly MemberLine[]) => Promise<void>;
};

/** Kind under which changes of a queue's list stand in the change history. */
export const MEMBERS = 'queue-members';

export function memberRepository(db: Kysely<Tables>): MemberRepository {
  return {
    list: () => select(db).execute(),
    of: (queue) => select(db).where('queue', '=', queue).execute(),
    put: ({ name, title }, before, after, by) =>
      db.transaction().execute(async (trx) => {
        // Whoever changes the same list waits here for the other.
        const locked = await trx
          .updateTable('named')
          .set((e) => ({ version: e.ref('version') }))
          .where('kind', '=', 'queue')
          .where('name', '=', name)
          .executeTakeFirst();
        if (locked.numUpdatedRows === 0n) return false;
        const current = await select(trx).where('queue', '=', name).execute();
        if (textOf(current) !== textOf(before)) return false;
        await write(trx, name, after);
        const noted = { before: before.map(lineOf), after: after.map(lineOf) };
        await noteChange(trx, { ...by, kind: MEMBERS, name, title, ...noted });
        return true;
      }),
    set: (queue, lines) => db.transaction().execute((trx) => write(trx, queue, lines)),
  };
}

const select = (db: Kysely<Tables>) =>
  db.selectFrom('queue_members').selectAll().orderBy('queue').orderBy('place').orderBy('person');

async function write(db: Kysely<Tables>, queue: string, lines: readonly MemberLine[]): Promise<void> {
  await db.deleteFrom('queue_members').where('queue', '=', queue).execute();
  if (lines.length === 0) return;
  await db
    .insertInto('queue_members')
    .values(lines.map(({ person, rank }, place) => ({ queue, person, rank, place })))
    .execute();
}

const lineOf = ({ person, rank }: MemberLine) => ({ person, rank });
const textOf = (lines: readonly MemberLine[]) => JSON.stringify(lines.map(lineOf));
