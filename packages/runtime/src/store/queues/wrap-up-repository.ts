import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { violatesUnique } from '../violates-unique.ts';

/** What an agent writes of a talk; kept while it is typed. Times are milliseconds since the epoch. */
export type StoredWrapUp = {
  readonly talk: string;
  readonly agent: string;
  readonly call: string | null;
  readonly fields: StoredFields;
  readonly version: number;
  readonly since: number;
  readonly doneAt: number | null;
};

export type StoredFields = {
  readonly result: string;
  readonly note: string;
  readonly ticket: 'none' | 'open' | 'waiting' | 'solved' | 'closed';
  readonly title: string;
  readonly dueAt: string | null;
  readonly owner: string | null;
  readonly callBack: string;
  readonly followUp: string | null;
};

export type WrapUpWritten =
  | { readonly kind: 'written'; readonly version: number }
  /** Written elsewhere meanwhile, or done; nothing was written. */
  | { readonly kind: 'changed'; readonly current: StoredWrapUp };

export type WrapUpRepository = {
  readonly find: (talk: string) => Promise<StoredWrapUp | null>;
  /** Those of an agent that aren't done, oldest first. */
  readonly unfinished: (agent: string) => Promise<readonly StoredWrapUp[]>;
  /** Those of some talks. */
  readonly among: (talks: readonly string[]) => Promise<readonly StoredWrapUp[]>;
  /** The done ones of some calls, oldest first. */
  readonly doneOf: (calls: readonly string[]) => Promise<readonly StoredWrapUp[]>;
  /** Writes over `version`; 0: nothing was written yet. With `doneAt` nothing is written any more afterwards. */
  readonly write: (
    wrapUp: Omit<StoredWrapUp, 'version' | 'doneAt'>,
    version: number,
    doneAt: number | null,
  ) => Promise<WrapUpWritten>;
};

export function wrapUpRepository(db: Kysely<Tables>): WrapUpRepository {
  const find = async (talk: string) => {
    const row = await db.selectFrom('wrap_ups').where('talk', '=', talk).selectAll().executeTakeFirst();
    return row === undefined ? null : wrapUpOf(row);
  };
  const other = async (talk: string): Promise<WrapUpWritten> => {
    const current = await find(talk);
    if (current === null) throw new Error(`The notes on talk ${talk} are gone.`);
    return { kind: 'changed', current };
  };
  return {
    find,
    unfinished: async (agent) => {
      const rows = await db
        .selectFrom('wrap_ups')
        .where('agent', '=', agent)
        .where('done_at', 'is', null)
        .selectAll()
        .orderBy('since')
        .execute();
      return rows.map(wrapUpOf);
    },
    among: async (talks) => {
      if (talks.length === 0) return [];
      const rows = await db
        .selectFrom('wrap_ups')
        .where('talk', 'in', [...talks])
        .selectAll()
        .execute();
      return rows.map(wrapUpOf);
    },
    doneOf: async (calls) => {
      if (calls.length === 0) return [];
      const rows = await db
        .selectFrom('wrap_ups')
        .where('call', 'in', [...calls])
        .where('done_at', 'is not', null)
        .selectAll()
        .orderBy('done_at')
        .execute();
      return rows.map(wrapUpOf);
    },
    write: async ({ talk, agent, call, fields, since }, version, doneAt) => {
      const document = JSON.stringify(fields);
      if (version === 0) {
        try {
          await db
            .insertInto('wrap_ups')
            .values({ talk, agent, call, document, version: 1, since, done_at: doneAt })
            .execute();
          return { kind: 'written', version: 1 };
        } catch (error) {
          if (!violatesUnique(error)) throw error;
          return other(talk);
        }
      }
      const { numUpdatedRows } = await db
        .updateTable('wrap_ups')
        .set({ document, version: version + 1, done_at: doneAt })
        .where('talk', '=', talk)
        .where('version', '=', version)
        .where('done_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows === 1n ? { kind: 'written', version: version + 1 } : other(talk);
    },
  };
}

function wrapUpOf(row: Tables['wrap_ups']): StoredWrapUp {
  const { talk, agent, call, document, version, since, done_at } = row;
  return { talk, agent, call, fields: JSON.parse(document) as StoredFields, version, since, doneAt: done_at };
}
