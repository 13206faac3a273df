import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What is known of one recorded sound. Times are real ones, in milliseconds since the epoch. */
export type RecordingRow = {
  readonly ref: string;
  readonly kind: 'message' | 'call';
  readonly call: string;
  readonly seconds: number;
  readonly bytes: number;
  readonly type: 'audio/wav' | 'audio/mpeg';
  /** SHA-256 of the sound, hexadecimal; null once it is erased. */
  readonly hash: string | null;
  readonly madeAt: number;
  /** How long its flow wants it kept; null: as long as the house says. */
  readonly keepDays: number | null;
  readonly deleteAfter: number;
  readonly erasedAt: number | null;
};

export type RecordingRepository = {
  /** Returns whether it is new: a reference is stored once. */
  readonly store: (recording: Omit<RecordingRow, 'erasedAt'>) => Promise<boolean>;
  readonly find: (ref: string) => Promise<RecordingRow | null>;
  /** In the order in which they were made. */
  readonly ofCall: (call: string) => Promise<readonly RecordingRow[]>;
  /** Of every call that a person's number stands in. */
  readonly ofPerson: (person: string) => Promise<readonly RecordingRow[]>;
  /** Not erased, and over at `now`; the oldest first. */
  readonly over: (now: number, limit: number) => Promise<readonly RecordingRow[]>;
  /** Which of these references have sound that is to be kept. */
  readonly kept: (refs: readonly string[]) => Promise<ReadonlySet<string>>;
  /** The sound is gone: what tells about it goes too. Returns false when it was gone before. */
  readonly erase: (ref: string, at: number) => Promise<boolean>;
  /** The house keeps recordings of this kind for so many days from now on, those that are there as well. */
  readonly keepFor: (kind: RecordingRow['kind'], days: number) => Promise<void>;
};

const DAY_MS = 86_400_000;
const COLUMNS = [
  'ref',
  'kind',
  'call',
  'seconds',
  'bytes',
  'type',
  'hash',
  'made_at as madeAt',
  'keep_days as keepDays',
  'delete_after as deleteAfter',
  'erased_at as erasedAt',
] as const;

export function recordingRepository(db: Kysely<Tables>): RecordingRepository {
  const rows = () => db.selectFrom('recordings').select(COLUMNS);
  return {
    store: async ({ madeAt, keepDays, deleteAfter, ...rest }) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('recordings')
        .values({ ...rest, made_at: madeAt, keep_days: keepDays, delete_after: deleteAfter, erased_at: null })
        .onConflict((conflict) => conflict.column('ref').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    find: async (ref) => (await rows().where('ref', '=', ref).executeTakeFirst()) ?? null,
    ofCall: (call) => rows().where('call', '=', call).orderBy('made_at').orderBy('ref').execute(),
    ofPerson: (person) =>
      rows()
        .where('call', 'in', db.selectFrom('personal').where('person', '=', person).select('personal.call'))
        .orderBy('made_at')
        .execute(),
    over: (now, limit) =>
      rows()
        .where('erased_at', 'is', null)
        .where('delete_after', '<=', now)
        .orderBy('delete_after')
        .limit(limit)
        .execute(),
    kept: async (refs) => {
      if (refs.length === 0) return new Set();
      const found = await db
        .selectFrom('recordings')
        .where('ref', 'in', refs)
        .where('erased_at', 'is', null)
        .select('ref')
        .execute();
      return new Set(found.map(({ ref }) => ref));
    },
    erase: async (ref, at) => {
      const { numUpdatedRows } = await db
        .updateTable('recordings')
        .set({ erased_at: at, hash: null, bytes: 0 })
        .where('ref', '=', ref)
        .where('erased_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    keepFor: async (kind, days) => {
      await db
        .updateTable('recordings')
        .set((e) => ({ delete_after: e('made_at', '+', days * DAY_MS) }))
        .where('kind', '=', kind)
        .where('keep_days', 'is', null)
        .where('erased_at', 'is', null)
        .execute();
    },
  };
}
