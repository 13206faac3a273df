import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

export type KeptLeg = Readonly<Omit<Tables['twiml_legs'], 'connection' | 'at'>>;
/** One leg of one connection. */
export type LegKey = { readonly connection: string; readonly leg: string };
export type LegNote = Partial<Pick<KeptLeg, 'call' | 'ref' | 'state' | 'why' | 'talk'>>;

export type TwimlLegRepository = {
  readonly find: (key: LegKey) => Promise<KeptLeg | null>;
  /** False where it is known already: it was ordered before. */
  readonly begin: (key: LegKey, call: string | null, at: number) => Promise<boolean>;
  /** Notes something of a leg, also of one that nobody has begun. What comes late of an earlier state is left out. */
  readonly note: (key: LegKey, note: LegNote, at: number) => Promise<void>;
  /** Orders it something else. Returns how it stands with that. */
  readonly order: (key: LegKey, orders: string, at: number) => Promise<KeptLeg>;
  /** Somebody answers a webhook of it until then. Returns how often it was ordered something. */
  readonly ask: (key: LegKey, until: number, at: number) => Promise<number>;
  /** The webhook is answered by what was ordered `turn`th. False where something else was meanwhile. */
  readonly answer: (key: LegKey, turn: number) => Promise<boolean>;
  /** Whether anybody has picked up of those that a line has rung. */
  readonly anyPickedUp: (connection: string, legs: readonly string[]) => Promise<boolean>;
  readonly forget: (before: number) => Promise<void>;
};

/** A leg goes through them in this order, and news of it may come in another one. */
const STATES: readonly KeptLeg['state'][] = ['rung', 'ringing', 'answered', 'over'];
const upTo = (state: KeptLeg['state']) => STATES.slice(0, STATES.indexOf(state) + 1);

const NEW = { call: null, ref: null, state: 'rung', why: null, talk: null, turn: 0, orders: null } as const;

export function twimlLegRepository(db: Kysely<Tables>): TwimlLegRepository {
  return {
    find: async ({ connection, leg }) => {
      const row = await db
        .selectFrom('twiml_legs')
        .where('connection', '=', connection)
        .where('leg', '=', leg)
        .selectAll()
        .executeTakeFirst();
      return row ?? null;
    },
    begin: async (key, call, at) => {
      const done = await db
        .insertInto('twiml_legs')
        .values({ ...key, ...NEW, call, asking_until: 0, at })
        .onConflict((conflict) => conflict.columns(['connection', 'leg']).doNothing())
        .executeTakeFirst();
      return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
    },
    note: async (key, note, at) => {
      await db
        .insertInto('twiml_legs')
        .values({ ...key, ...NEW, ...note, asking_until: 0, at })
        .onConflict((conflict) =>
          conflict
            .columns(['connection', 'leg'])
            // Who has left hears nothing any more: what was said to them isn't kept.
            .doUpdateSet(note.state === 'over' ? { ...note, orders: null, at } : { ...note, at })
            .where('twiml_legs.state', 'in', note.state === undefined ? STATES : upTo(note.state)),
        )
        .execute();
    },
    order: (key, orders, at) =>
      db
        .insertInto('twiml_legs')
        .values({ ...key, ...NEW, orders, turn: 1, asking_until: 0, at })
        .onConflict((conflict) =>
          conflict
            .columns(['connection', 'leg'])
            .doUpdateSet((e) => ({ orders, turn: e('twiml_legs.turn', '+', 1), at })),
        )
        .returningAll()
        .executeTakeFirstOrThrow(),
    ask: async (key, until, at) => {
      const { turn } = await db
        .insertInto('twiml_legs')
        .values({ ...key, ...NEW, asking_until: until, at })
        .onConflict((conflict) => conflict.columns(['connection', 'leg']).doUpdateSet({ asking_until: until, at }))
        .returning('turn')
        .executeTakeFirstOrThrow();
      return turn;
    },
    answer: async ({ connection, leg }, turn) => {
      const done = await db
        .updateTable('twiml_legs')
        .set({ asking_until: 0 })
        .where('connection', '=', connection)
        .where('leg', '=', leg)
        .where('turn', '=', turn)
        .executeTakeFirst();
      return done.numUpdatedRows > 0n;
    },
    anyPickedUp: async (connection, legs) => {
      if (legs.length === 0) return false;
      const row = await db
        .selectFrom('twiml_legs')
        .where('connection', '=', connection)
        .where('leg', 'in', legs)
        .where('ref', 'is not', null)
        .select('leg')
        .executeTakeFirst();
      return row !== undefined;
    },
    forget: async (before) => {
      await db.deleteFrom('twiml_legs').where('at', '<', before).execute();
    },
  };
}
