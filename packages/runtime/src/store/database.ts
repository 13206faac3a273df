import type { Kysely } from 'kysely';
import type { DatabaseKind } from './migrations/schema-step.ts';
import type { Tables } from './tables.ts';
import type { TurnWriter } from './turns/turn-writer.ts';

export type { DatabaseKind };

/** An open database: Kysely for everything, and the prepared statements of a turn. */
export type Database = {
  readonly kind: DatabaseKind;
  readonly db: Kysely<Tables>;
  readonly turns: TurnWriter;
  /** Answers when the database does. @throws when it doesn't. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
};
