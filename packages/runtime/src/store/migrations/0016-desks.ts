import type { SchemaStep } from './schema-step.ts';

/** What desks keep besides their agents' state: who asks for help, who was told what is stored about them, whose telephone is in a browser. */
export const deskTables: SchemaStep = {
  name: '0016-desks',
  up: async ({ schema }) => {
    await schema
      .createTable('help_requests')
      .addColumn('agent', 'text', (c) => c.primaryKey())
      .addColumn('call', 'text')
      .addColumn('talk', 'text')
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('taken_by', 'text')
      .execute();
    await schema
      .createTable('desk_people')
      .addColumn('person', 'text', (c) => c.primaryKey())
      .addColumn('told_at', 'bigint', (c) => c.notNull())
      .execute();
    await schema
      .createTable('desk_phones')
      .addColumn('person', 'text', (c) => c.primaryKey())
      .addColumn('connection', 'text', (c) => c.notNull())
      .addColumn('account', 'text', (c) => c.notNull())
      .addColumn('holder', 'text', (c) => c.notNull())
      .addColumn('until', 'bigint', (c) => c.notNull())
      .execute();
  },
};
