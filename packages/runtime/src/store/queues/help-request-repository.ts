import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** An agent asks for help. `takenBy`: the supervisor who sees to it. */
export type HelpRequest = {
  readonly agent: string;
  readonly call: string | null;
  readonly talk: string | null;
  readonly text: string;
  readonly at: number;
  readonly takenBy: string | null;
};

export type HelpRequestRepository = {
  /** Those that stand, longest waiting first. */
  readonly all: () => Promise<readonly HelpRequest[]>;
  readonly of: (agent: string) => Promise<HelpRequest | null>;
  /** In place of the one before, if any. */
  readonly ask: (request: Omit<HelpRequest, 'takenBy'>) => Promise<void>;
  /** False when it doesn't stand any more, or somebody else sees to it. */
  readonly take: (agent: string, by: string) => Promise<boolean>;
  readonly end: (agent: string) => Promise<boolean>;
};

export function helpRequestRepository(db: Kysely<Tables>): HelpRequestRepository {
  return {
    all: async () => (await db.selectFrom('help_requests').selectAll().orderBy('at').execute()).map(requestOf),
    of: async (agent) => {
      const row = await db.selectFrom('help_requests').where('agent', '=', agent).selectAll().executeTakeFirst();
      return row === undefined ? null : requestOf(row);
    },
    ask: async (request) => {
      const row = { ...request, taken_by: null };
      const { agent: _, ...change } = row;
      await db
        .insertInto('help_requests')
        .values(row)
        .onConflict((conflict) => conflict.column('agent').doUpdateSet(change))
        .execute();
    },
    take: async (agent, by) => {
      const { numUpdatedRows } = await db
        .updateTable('help_requests')
        .set({ taken_by: by })
        .where('agent', '=', agent)
        .where((where) => where.or([where('taken_by', 'is', null), where('taken_by', '=', by)]))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    end: async (agent) => {
      const { numDeletedRows } = await db.deleteFrom('help_requests').where('agent', '=', agent).executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

function requestOf({ taken_by: takenBy, ...rest }: Tables['help_requests']): HelpRequest {
  return { ...rest, takenBy };
}
