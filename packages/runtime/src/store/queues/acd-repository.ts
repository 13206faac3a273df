import type { Json } from '@callwright/flow/document';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { rowOfTicket, type Ticket } from './ticket.ts';

/** A part of what decisions are made from; a document of null: it is gone. */
export type StoredPiece = { readonly kind: string; readonly id: string; readonly document: string | null };
export type OfferRow = Readonly<Tables['queue_offers']>;

/** What decisions have changed. */
export type AcdWrites = {
  readonly pieces: readonly StoredPiece[];
  readonly tickets: readonly Ticket[];
  readonly offers: readonly OfferRow[];
  /** What orders of other processes were answered. */
  readonly results: readonly { readonly id: number; readonly result: Json }[];
};

export type WaitingOrder = { readonly id: number; readonly order: Json };

/** What the one process that decides writes, and the way to it for all others. */
export type AcdRepository = {
  readonly pieces: (kinds?: readonly string[]) => Promise<readonly { kind: string; id: string; document: string }[]>;
  readonly piece: (kind: string, id: string) => Promise<string | null>;
  readonly openOffers: () => Promise<readonly OfferRow[]>;
  /** `lost`: nothing was written, since `holder` doesn't have the lease any more. */
  readonly commit: (lease: { name: string; holder: string }, writes: AcdWrites) => Promise<'written' | 'lost'>;
  /** Hands orders over to the process that decides. Returns their numbers. */
  readonly hand: (orders: readonly Json[], at: number) => Promise<readonly number[]>;
  /** Orders that wait to be handled, in their order. */
  readonly handed: (most: number) => Promise<readonly WaitingOrder[]>;
  /** Answers that are there; those that are returned are forgotten. */
  readonly collect: (ids: readonly number[]) => Promise<ReadonlyMap<number, Json>>;
  /** Orders and answers that nobody has collected. */
  readonly forget: (before: number) => Promise<void>;
};

/** Parameters of one statement; databases allow a few more. */
const MOST_PARAMETERS = 20_000;

export function acdRepository(db: Kysely<Tables>): AcdRepository {
  return {
    pieces: (kinds) =>
      db
        .selectFrom('acd_pieces')
        .selectAll()
        .$if(kinds !== undefined, (query) => query.where('kind', 'in', kinds ?? []))
        .execute(),
    piece: async (kind, id) => {
      const row = await db
        .selectFrom('acd_pieces')
        .where('kind', '=', kind)
        .where('id', '=', id)
        .select('document')
        .executeTakeFirst();
      return row?.document ?? null;
    },
    openOffers: () => db.selectFrom('queue_offers').selectAll().where('outcome', 'is', null).execute(),
    commit: (lease, writes) => db.transaction().execute((trx) => commit(trx, lease, writes)),
    hand: async (orders, at) => {
      if (orders.length === 0) return [];
      const values = orders.map((order) => ({ order: JSON.stringify(order), result: null, at }));
      const rows = await db.insertInto('acd_inbox').values(values).returning('id').execute();
      return rows.map(({ id }) => Number(id)).sort((one, other) => one - other);
    },
    handed: async (most) => {
      const rows = await db
        .selectFrom('acd_inbox')
        .where('result', 'is', null)
        .select(['id', 'order'])
        .orderBy('id')
        .limit(most)
        .execute();
      return rows.map(({ id, order }) => ({ id: Number(id), order: JSON.parse(order) as Json }));
    },
    collect: async (ids) => {
      if (ids.length === 0) return new Map();
      const rows = await db
        .deleteFrom('acd_inbox')
        .where('id', 'in', ids)
        .where('result', 'is not', null)
        .returning(['id', 'result'])
        .execute();
      return new Map(rows.map(({ id, result }) => [Number(id), JSON.parse(result ?? 'null') as Json]));
    },
    forget: async (before) => {
      await db.deleteFrom('acd_inbox').where('at', '<', before).execute();
    },
  };
}

async function commit(
  trx: Kysely<Tables>,
  { name, holder }: { readonly name: string; readonly holder: string },
  { pieces, tickets, offers, results }: AcdWrites,
): Promise<'written' | 'lost'> {
  // The fence: whoever takes the lease waits for this row, and reads what is written here.
  const fence = await trx
    .updateTable('leases')
    .set((e) => ({ until: e.ref('until') }))
    .where('name', '=', name)
    .where('holder', '=', holder)
    .executeTakeFirst();
  if (fence.numUpdatedRows === 0n) return 'lost';
  await putPieces(trx, pieces);
  for (const some of inParts(tickets.map(rowOfTicket), 21)) await putTickets(trx, some);
  for (const some of inParts(offers, 8)) await putOffers(trx, some);
  if (results.length > 0) {
    // All of these rows are there, unless nobody waits for the answer any more.
    const values = results.map(({ id, result }) => ({ id, order: '', result: JSON.stringify(result), at: 0 }));
    await trx
      .insertInto('acd_inbox')
      .values(values)
      .onConflict((conflict) => conflict.column('id').doUpdateSet((e) => ({ result: e.ref('excluded.result') })))
      .execute();
  }
  return 'written';
}

async function putPieces(trx: Kysely<Tables>, pieces: readonly StoredPiece[]): Promise<void> {
  const there = pieces.flatMap(({ kind, id, document }) => (document === null ? [] : [{ kind, id, document }]));
  for (const some of inParts(there, 3)) {
    await trx
      .insertInto('acd_pieces')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['kind', 'id']).doUpdateSet((e) => ({ document: e.ref('excluded.document') })),
      )
      .execute();
  }
  const gone = pieces.filter(({ document }) => document === null);
  for (const kind of new Set(gone.map((piece) => piece.kind))) {
    const ids = gone.filter((piece) => piece.kind === kind).map(({ id }) => id);
    for (const some of inParts(ids, 1)) {
      await trx.deleteFrom('acd_pieces').where('kind', '=', kind).where('id', 'in', some).execute();
    }
  }
}

async function putTickets(trx: Kysely<Tables>, rows: readonly Tables['queue_tickets'][]): Promise<void> {
  await trx
    .insertInto('queue_tickets')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((e) => ({
        queue: e.ref('excluded.queue'),
        call: e.ref('excluded.call'),
        priority: e.ref('excluded.priority'),
        state: e.ref('excluded.state'),
        outcome: e.ref('excluded.outcome'),
        agent: e.ref('excluded.agent'),
        leg: e.ref('excluded.leg'),
        answered_in: e.ref('excluded.answered_in'),
        left_at: e.ref('excluded.left_at'),
        ended_at: e.ref('excluded.ended_at'),
        told: e.ref('excluded.told'),
      })),
    )
    .execute();
}

async function putOffers(trx: Kysely<Tables>, rows: readonly OfferRow[]): Promise<void> {
  await trx
    .insertInto('queue_offers')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['offer', 'agent']).doUpdateSet((e) => ({
        until: e.ref('excluded.until'),
        outcome: e.ref('excluded.outcome'),
        ended_at: e.ref('excluded.ended_at'),
      })),
    )
    .execute();
}

/** Lists that one statement can take, each of whose rows has so many values. */
function* inParts<T>(all: readonly T[], width: number): Iterable<readonly T[]> {
  const most = Math.floor(MOST_PARAMETERS / width);
  for (let from = 0; from < all.length; from += most) yield all.slice(from, from + most);
}
