import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../tables.ts';
import type { AgentTalksTable } from './queue-tables.ts';

/** A conversation as it is kept; the document is JSON. */
export type KeptConversation = {
  readonly room: string;
  readonly provider: string;
  readonly document: string;
  readonly version: number;
};

/** Somebody's share in a conversation. */
export type AgentTalk = {
  readonly talk: string;
  readonly agent: string;
  readonly kind: AgentTalksTable['kind'];
  readonly call: string | null;
  readonly ticket: string | null;
  readonly number: string | null;
  readonly provider: string;
  readonly room: string;
  readonly beganAt: number;
  readonly endedAt: number | null;
};

export type TalkRepository = {
  /** False where one with this room is kept already. */
  readonly begin: (conversation: Omit<KeptConversation, 'version'>) => Promise<boolean>;
  readonly find: (room: string) => Promise<KeptConversation | null>;
  /** Writes over this version only; false when it isn't that any more. */
  readonly write: (room: string, version: number, document: string) => Promise<boolean>;
  /** The same for one that is over. */
  readonly end: (room: string, version: number) => Promise<boolean>;
  /** All that aren't over, with what tells whether one has changed. */
  readonly standing: () => Promise<readonly Pick<KeptConversation, 'room' | 'version' | 'provider'>[]>;
  readonly all: () => Promise<readonly KeptConversation[]>;
  /** Begins or changes somebody's share; the time when it began stays. */
  readonly putTalk: (talk: Omit<AgentTalk, 'endedAt'>) => Promise<void>;
  readonly endTalk: (talk: string, at: number) => Promise<void>;
  readonly talk: (talk: string) => Promise<AgentTalk | null>;
};

export function talkRepository(db: Kysely<Tables>): TalkRepository {
  return {
    begin: async ({ room, provider, document }) => {
      const done = await db
        .insertInto('conversations')
        .values({ room, provider, document, version: 1 })
        .onConflict((conflict) => conflict.column('room').doNothing())
        .executeTakeFirst();
      return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
    },
    find: async (room) =>
      (await db.selectFrom('conversations').where('room', '=', room).selectAll().executeTakeFirst()) ?? null,
    write: async (room, version, document) => {
      const done = await db
        .updateTable('conversations')
        .set({ document, version: version + 1 })
        .where('room', '=', room)
        .where('version', '=', version)
        .executeTakeFirst();
      return Number(done.numUpdatedRows) > 0;
    },
    end: async (room, version) => {
      const done = await db
        .deleteFrom('conversations')
        .where('room', '=', room)
        .where('version', '=', version)
        .executeTakeFirst();
      return Number(done.numDeletedRows) > 0;
    },
    standing: () => db.selectFrom('conversations').select(['room', 'version', 'provider']).execute(),
    all: () => db.selectFrom('conversations').selectAll().execute(),
    putTalk: async ({ talk, beganAt, ...rest }) => {
      const { agent, kind, call, ticket, number } = rest;
      await db
        .insertInto('agent_talks')
        .values({ id: talk, ...rest, began_at: beganAt, ended_at: null })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ agent, kind, call, ticket, number }))
        .execute();
    },
    endTalk: async (talk, at) => {
      await db
        .updateTable('agent_talks')
        .set({ ended_at: at })
        .where('id', '=', talk)
        .where('ended_at', 'is', null)
        .execute();
    },
    talk: async (talk) => {
      const row = await db.selectFrom('agent_talks').where('id', '=', talk).selectAll().executeTakeFirst();
      return row === undefined ? null : talkOf(row);
    },
  };
}

function talkOf({ id, began_at, ended_at, ...rest }: Selectable<AgentTalksTable>): AgentTalk {
  return { talk: id, ...rest, beganAt: began_at, endedAt: ended_at };
}
