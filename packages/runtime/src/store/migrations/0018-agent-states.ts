import type { SchemaStep } from './schema-step.ts';

/** What people who take calls were when; empty unless the monitoring profile allows it. */
export const agentStates: SchemaStep = {
  name: '0018-agent-states',
  up: async ({ schema }) => {
    await schema
      .createTable('agent_states')
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('since', 'bigint', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('agent_states_key', ['person', 'since'])
      .execute();
  },
};
