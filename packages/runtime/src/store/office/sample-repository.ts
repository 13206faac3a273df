import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export type SampleRepository = {
  /** Whether anything that was seeded is still there. */
  readonly exist: () => Promise<boolean>;
  /** From now on these are no samples any more, and stay when the samples go. */
  readonly adopt: (what: {
    readonly flows: readonly string[];
    readonly named: readonly { readonly kind: string; readonly name: string }[];
  }) => Promise<void>;
  /** Removes everything that was seeded, and the calls that were made on seeded flows and are over. */
  readonly remove: (at: number) => Promise<void>;
};

const MARKED = [
  ...(['messages', 'survey_answers', 'contacts', 'numbers'] as const),
  ...(['queue_tickets', 'callbacks', 'follow_ups', 'agents'] as const),
] as const;

export function sampleRepository(db: Kysely<Tables>): SampleRepository {
  return {
    exist: async () => {
      const flow = db.selectFrom('flows').where('sample', '=', 1).where('removed_at', 'is', null).select('id');
      const number = db.selectFrom('numbers').where('sample', '=', 1).select('number as id');
      const named = db.selectFrom('named').where('sample', '=', 1).select('name as id');
      const agent = db.selectFrom('agents').where('sample', '=', 1).select('person as id');
      const found = await flow.unionAll(number).unionAll(named).unionAll(agent).limit(1).execute();
      return found.length > 0;
    },
    adopt: ({ flows, named }) =>
      db.transaction().execute(async (trx) => {
        for (const id of flows) await trx.updateTable('flows').set({ sample: 0 }).where('id', '=', id).execute();
        for (const { kind, name } of named) {
          await trx.updateTable('named').set({ sample: 0 }).where('kind', '=', kind).where('name', '=', name).execute();
        }
      }),
    remove: (at) =>
      db.transaction().execute(async (trx) => {
        const agents = trx.selectFrom('agents').where('sample', '=', 1).select('person');
        const queues = trx.selectFrom('named').where('sample', '=', 1).where('kind', '=', 'queue').select('name');
        await trx
          .deleteFrom('queue_members')
          .where((e) => e.or([e('person', 'in', agents), e('queue', 'in', queues)]))
          .execute();
        for (const table of MARKED) await trx.deleteFrom(table).where('sample', '=', 1).execute();
        const lists = trx.selectFrom('named').where('sample', '=', 1).where('kind', '=', 'list').select('name');
        await trx.deleteFrom('list_rows').where('list', 'in', lists).execute();
        await trx.deleteFrom('named').where('sample', '=', 1).execute();
        const flows = trx.selectFrom('flows').where('sample', '=', 1).select('id');
        await trx
          .deleteFrom('calls')
          .where('ended_at', 'is not', null)
          .where((e) => e.or([e('sample', '=', 1), e('flow', 'in', flows)]))
          .execute();
        // A call that still runs keeps its flow; nobody can ring it or see it any more.
        const running = trx.selectFrom('calls').select('flow');
        await trx.deleteFrom('flows').where('sample', '=', 1).where('id', 'not in', running).execute();
        await trx.updateTable('flows').set({ removed_at: at }).where('sample', '=', 1).execute();
      }),
  };
}
