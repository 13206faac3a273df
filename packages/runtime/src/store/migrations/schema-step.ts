import type { Kysely } from 'kysely';

export type DatabaseKind = 'sqlite' | 'postgres';

/** One step of the schema. The name orders it and is never reused; `up` runs once per installation. */
export type SchemaStep = {
  readonly name: string;
  readonly up: (db: Kysely<unknown>, kind: DatabaseKind) => Promise<void>;
};
