import { type Kysely, sql } from 'kysely';
import { folded, likePattern } from '../office/search-text.ts';
import type { Tables } from '../tables.ts';

export type FollowUpState = 'open' | 'waiting' | 'solved' | 'closed';
export type StoredNote = { readonly at: number; readonly person: string; readonly text: string };

/** Something that is still to be done for a customer. Times are milliseconds since the epoch. */
export type StoredFollowUp = {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly call: string | null;
  readonly talk: string | null;
  readonly owner: string | null;
  readonly state: FollowUpState;
  readonly result: string;
  readonly dueAt: number | null;
  readonly notes: readonly StoredNote[];
  readonly madeAt: number;
  readonly updatedAt: number;
  readonly version: number;
};

/** `mine`: what is left for one person; `due`: what is to be done by now; `open`: all that is left; `solved`: what is over. */
export type FollowUpView = 'mine' | 'due' | 'open' | 'solved' | 'all';

export type FollowUpQuery = {
  readonly view: FollowUpView;
  readonly person: string;
  readonly now: number;
  /** Parts of the title, digits of the number, or its own code. */
  readonly search: string;
  readonly limit: number;
};

export type FollowUpRepository = {
  /** What is due first; what is over by when it was changed last. */
  readonly list: (query: FollowUpQuery) => Promise<readonly StoredFollowUp[]>;
  readonly counts: (
    person: string,
    now: number,
  ) => Promise<{ readonly mine: number; readonly due: number; readonly open: number }>;
  readonly find: (id: string) => Promise<StoredFollowUp | null>;
  /** What is left to do for this number, then what is over. */
  readonly ofNumber: (number: string, limit: number) => Promise<readonly StoredFollowUp[]>;
  /** False: there is one with this id already. */
  readonly make: (followUp: Omit<StoredFollowUp, 'version'>) => Promise<boolean>;
  /** Writes over `version`; false: somebody else was first, or it is gone. */
  readonly change: (followUp: StoredFollowUp, version: number) => Promise<boolean>;
  /** How many a person has seen to the end since then. */
  readonly solvedBy: (person: string, since: number) => Promise<number>;
};

export function followUpRepository(db: Kysely<Tables>): FollowUpRepository {
  const all = () => db.selectFrom('follow_ups').selectAll();
  const find = async (id: string) => {
    const row = await all().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : followUpOf(row);
  };
  return {
    list: async ({ view, person, now, search, limit }) => {
      let query = all();
      if (view === 'solved') query = query.where('state', 'in', OVER);
      else if (view !== 'all') query = query.where('state', 'in', LEFT);
      if (view === 'mine') query = query.where('owner', '=', person);
      if (view === 'due') query = query.where('due_at', '<=', now);
      for (const part of folded(search.trim().slice(0, 200)).split(/\s+/).filter(Boolean)) {
        query = query.where((e) => e.or([likes('title', part), likes('id', part), likes('number', digitsOf(part))]));
      }
      const rows = await query
        .orderBy((e) => e.case().when('state', 'in', OVER).then(1).else(0).end())
        .$if(view !== 'solved', (q) => q.orderBy(sql`due_at IS NULL`).orderBy('due_at'))
        .orderBy('updated_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(followUpOf);
    },
    counts: async (person, now) => {
      const rows = await db.selectFrom('follow_ups').where('state', 'in', LEFT).select(['owner', 'due_at']).execute();
      const due = rows.filter(({ due_at }) => due_at !== null && due_at <= now);
      return { mine: rows.filter(({ owner }) => owner === person).length, due: due.length, open: rows.length };
    },
    find,
    ofNumber: async (number, limit) => {
      const rows = await all()
        .where('number', '=', number)
        .orderBy((e) => e.case().when('state', 'in', OVER).then(1).else(0).end())
        .orderBy('updated_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(followUpOf);
    },
    make: async (followUp) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('follow_ups')
        .values({ id: followUp.id, made_at: followUp.madeAt, sample: 0, version: 1, ...columnsOf(followUp) })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    change: async (followUp, version) => {
      const { numUpdatedRows } = await db
        .updateTable('follow_ups')
        .set({ ...columnsOf(followUp), version: version + 1 })
        .where('id', '=', followUp.id)
        .where('version', '=', version)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    solvedBy: async (person, since) => {
      const rows = await db
        .selectFrom('follow_ups')
        .where('owner', '=', person)
        .where('state', 'in', OVER)
        .where('updated_at', '>=', since)
        .select((e) => e.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return Number(rows.count);
    },
  };
}

const LEFT: FollowUpState[] = ['open', 'waiting'];
const OVER: FollowUpState[] = ['solved', 'closed'];

const likes = (column: 'title' | 'id' | 'number', part: string) =>
  sql<boolean>`lower(${sql.ref(column)}) LIKE ${likePattern(part)} ESCAPE '!'`;

/** A number is looked for however it is written; what holds no digit is found in none. */
function digitsOf(part: string): string {
  const digits = part.replaceAll(/\D/g, '').replace(/^0+(?=\d{3})/, '');
  return digits === '' ? part : digits;
}

function columnsOf(followUp: Omit<StoredFollowUp, 'version'>) {
  const { title, number, call, talk, owner, state, result, dueAt, notes, updatedAt } = followUp;
  return {
    title,
    number,
    call,
    talk,
    owner,
    state,
    result,
    due_at: dueAt,
    notes: JSON.stringify(notes),
    updated_at: updatedAt,
  };
}

function followUpOf(row: Tables['follow_ups']): StoredFollowUp {
  const { id, title, number, call, talk, owner, state, version } = row;
  return {
    id,
    title,
    number,
    call,
    talk,
    owner,
    state,
    result: row.result ?? '',
    dueAt: row.due_at,
    notes: JSON.parse(row.notes) as StoredNote[],
    madeAt: row.made_at,
    updatedAt: row.updated_at,
    version,
  };
}
