import { sql } from 'kysely';
import type { SchemaStep } from './schema-step.ts';

/** Who works in which queue, who waits where and was put through to whom, what is to be rung back, and what is left to do after a call. */
export const queueTables: SchemaStep = {
  name: '0015-queues',
  up: async (db, kind) => {
    const { schema } = db;
    await schema
      .createTable('queue_members')
      .addColumn('queue', 'text', (c) => c.notNull())
      .addColumn('person', 'text', (c) => c.notNull())
      .addColumn('rank', 'integer', (c) => c.notNull())
      .addColumn('place', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('queue_members_key', ['queue', 'person'])
      .execute();
    await schema
      .createTable('agents')
      .addColumn('person', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text')
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('reason', 'text')
      .addColumn('since', 'bigint', (c) => c.notNull())
      .addColumn('devices', 'text', (c) => c.notNull())
      .addColumn('ring', 'text', (c) => c.notNull())
      .addColumn('skills', 'text', (c) => c.notNull())
      .addColumn('left_queues', 'text', (c) => c.notNull())
      .addColumn('absent_until', 'bigint')
      .addColumn('stand_in', 'text')
      .addColumn('recording_consent', 'bigint')
      .addColumn('sample', 'integer', (c) => c.notNull())
      .execute();
    await schema
      .createTable('acd_pieces')
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('document', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('acd_pieces_key', ['kind', 'id'])
      .execute();
    await schema
      .createTable('acd_inbox')
      .addColumn('id', kind === 'postgres' ? 'bigserial' : 'integer', (c) =>
        kind === 'postgres' ? c.primaryKey() : c.primaryKey().autoIncrement(),
      )
      .addColumn('order', 'text', (c) => c.notNull())
      .addColumn('result', 'text')
      .addColumn('at', 'bigint', (c) => c.notNull())
      .execute();
    await schema
      .createTable('queue_tickets')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('queue', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('call', 'text')
      .addColumn('handle', 'text')
      .addColumn('provider', 'text', (c) => c.notNull())
      .addColumn('callback', 'text')
      .addColumn('since', 'bigint', (c) => c.notNull())
      .addColumn('priority', 'integer', (c) => c.notNull())
      .addColumn('details', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text')
      .addColumn('agent', 'text')
      .addColumn('leg', 'text')
      .addColumn('answered_in', 'text')
      .addColumn('entered_at', 'bigint', (c) => c.notNull())
      .addColumn('left_at', 'bigint')
      .addColumn('ended_at', 'bigint')
      .addColumn('told', 'integer', (c) => c.notNull())
      .addColumn('sample', 'integer', (c) => c.notNull())
      .execute();
    // Few of many.
    await schema
      .createIndex('queue_tickets_untold')
      .on('queue_tickets')
      .column('told')
      .where(sql.ref('told'), '=', 0)
      .execute();
    await schema.createIndex('queue_tickets_by_queue').on('queue_tickets').columns(['queue', 'entered_at']).execute();
    await schema.createIndex('queue_tickets_by_call').on('queue_tickets').column('call').execute();
    await schema.createIndex('queue_tickets_by_state').on('queue_tickets').column('state').execute();
    await schema.createIndex('queue_tickets_by_agent').on('queue_tickets').columns(['agent', 'entered_at']).execute();
    await schema
      .createTable('queue_offers')
      .addColumn('offer', 'text', (c) => c.notNull())
      .addColumn('agent', 'text', (c) => c.notNull())
      .addColumn('ticket', 'text', (c) => c.notNull())
      .addColumn('queue', 'text', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('until', 'bigint', (c) => c.notNull())
      .addColumn('outcome', 'text')
      .addColumn('ended_at', 'bigint')
      .addPrimaryKeyConstraint('queue_offers_key', ['offer', 'agent'])
      .execute();
    await schema.createIndex('queue_offers_by_agent').on('queue_offers').columns(['agent', 'at']).execute();
    await schema.createIndex('queue_offers_by_queue').on('queue_offers').columns(['queue', 'at']).execute();
    await schema.createIndex('queue_offers_by_ticket').on('queue_offers').column('ticket').execute();
    await schema
      .createTable('agent_talks')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('agent', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('call', 'text')
      .addColumn('ticket', 'text')
      .addColumn('number', 'text')
      .addColumn('provider', 'text', (c) => c.notNull())
      .addColumn('room', 'text', (c) => c.notNull())
      .addColumn('began_at', 'bigint', (c) => c.notNull())
      .addColumn('ended_at', 'bigint')
      .execute();
    await schema.createIndex('agent_talks_by_agent').on('agent_talks').columns(['agent', 'began_at']).execute();
    await schema.createIndex('agent_talks_by_call').on('agent_talks').column('call').execute();
    await schema
      .createTable('conversations')
      .addColumn('room', 'text', (c) => c.primaryKey())
      .addColumn('provider', 'text', (c) => c.notNull())
      .addColumn('document', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .execute();
    await schema
      .createTable('callbacks')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('queue', 'text', (c) => c.notNull())
      .addColumn('number', 'text', (c) => c.notNull())
      .addColumn('call', 'text')
      .addColumn('since', 'bigint', (c) => c.notNull())
      .addColumn('from_at', 'bigint')
      .addColumn('until_at', 'bigint')
      .addColumn('priority', 'integer', (c) => c.notNull())
      .addColumn('details', 'text', (c) => c.notNull())
      .addColumn('request', 'text', (c) => c.notNull().unique())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('result', 'text')
      .addColumn('tries', 'integer', (c) => c.notNull())
      .addColumn('entries', 'integer', (c) => c.notNull())
      .addColumn('ticket', 'text')
      .addColumn('next_at', 'bigint')
      .addColumn('agent', 'text')
      .addColumn('leg', 'text')
      .addColumn('talk', 'text')
      .addColumn('made_at', 'bigint', (c) => c.notNull())
      .addColumn('updated_at', 'bigint', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('sample', 'integer', (c) => c.notNull())
      .execute();
    await schema.createIndex('callbacks_by_state').on('callbacks').columns(['state', 'next_at']).execute();
    await schema.createIndex('callbacks_by_number').on('callbacks').column('number').execute();
    await schema.createIndex('callbacks_by_talk').on('callbacks').column('talk').execute();
    // Two requests at once, also in two processes, make one callback.
    await sql`CREATE UNIQUE INDEX callbacks_open ON callbacks (number)
      WHERE state IN ('waiting', 'dialling', 'talking')`.execute(db);
    await schema
      .createTable('wrap_ups')
      .addColumn('talk', 'text', (c) => c.primaryKey())
      .addColumn('agent', 'text', (c) => c.notNull())
      .addColumn('call', 'text')
      .addColumn('document', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('since', 'bigint', (c) => c.notNull())
      .addColumn('done_at', 'bigint')
      .execute();
    await schema.createIndex('wrap_ups_by_agent').on('wrap_ups').columns(['agent', 'since']).execute();
    await schema
      .createTable('follow_ups')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('number', 'text')
      .addColumn('call', 'text')
      .addColumn('talk', 'text')
      .addColumn('owner', 'text')
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('result', 'text')
      .addColumn('due_at', 'bigint')
      .addColumn('notes', 'text', (c) => c.notNull())
      .addColumn('made_at', 'bigint', (c) => c.notNull())
      .addColumn('updated_at', 'bigint', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('sample', 'integer', (c) => c.notNull())
      .execute();
    await schema.createIndex('follow_ups_by_state').on('follow_ups').columns(['state', 'due_at']).execute();
    await schema.createIndex('follow_ups_by_number').on('follow_ups').column('number').execute();
  },
};
