import type { SchemaStep } from './schema-step.ts';

/** What any process must know of telephones at providers that ask whichever of us they reach, and what processes tell each other. */
export const sharedLines: SchemaStep = {
  name: '0019-shared-lines',
  up: async ({ schema }, kind) => {
    await schema
      .createTable('twiml_legs')
      .addColumn('connection', 'text', (c) => c.notNull())
      .addColumn('leg', 'text', (c) => c.notNull())
      .addColumn('call', 'text')
      .addColumn('ref', 'text')
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('why', 'text')
      .addColumn('talk', 'text')
      .addColumn('turn', 'integer', (c) => c.notNull())
      .addColumn('orders', 'text')
      .addColumn('asking_until', 'bigint', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('twiml_legs_key', ['connection', 'leg'])
      .execute();
    await schema.createIndex('twiml_legs_at').on('twiml_legs').column('at').execute();
    await schema
      .createTable('twiml_callers')
      .addColumn('call', 'text', (c) => c.primaryKey())
      .addColumn('place', 'text')
      .addColumn('keepers', 'text')
      .addColumn('ending_until', 'bigint')
      .addColumn('lasting', 'integer')
      .addColumn('at', 'bigint', (c) => c.notNull())
      .execute();
    await schema.createIndex('twiml_callers_at').on('twiml_callers').column('at').execute();
    await schema
      .createTable('process_news')
      .addColumn('id', kind === 'postgres' ? 'bigserial' : 'integer', (c) =>
        kind === 'postgres' ? c.primaryKey() : c.primaryKey().autoIncrement(),
      )
      .addColumn('sender', 'text', (c) => c.notNull())
      .addColumn('news', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .execute();
  },
};
