import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';
import type { Tables } from '../tables.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';

const MORNING = Date.parse('2026-11-22T07:00:00Z');
const WITHIN = 20_000;
type Row = Tables['queue_tickets'];

const row = (nth: number, what: Partial<Row>): Row => ({
  id: `c${nth}.1`,
  queue: 'service',
  kind: 'caller',
  call: null,
  handle: null,
  provider: 'simulator',
  callback: null,
  since: MORNING,
  priority: 0,
  details: '{}',
  state: 'over',
  outcome: null,
  agent: null,
  leg: null,
  answered_in: null,
  entered_at: MORNING + nth,
  left_at: null,
  ended_at: null,
  told: 1,
  sample: 0,
  ...what,
});
/** Over after so many seconds of waiting. */
const after = (nth: number, outcome: Row['outcome'], seconds: number): Row =>
  row(nth, { outcome, left_at: MORNING + nth + seconds * 1000 });

describe.each(DATABASES)('a queue’s day on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    store = await database.open();
  });
  afterAll(() => database.remove());

  it('is empty before anybody has come', async () => {
    expect(await store.live.day('service', MORNING, WITHIN)).toEqual({
      offered: 0,
      answered: 0,
      abandoned: 0,
      turnedAway: 0,
      left: 0,
      missed: 0,
      inTime: 0,
      measured: 0,
      meanWaitMs: null,
      longestWaitMs: null,
      people: 0,
    });
  });

  it('counts what became of each caller of the day, and only of the day and the queue', async () => {
    const db = store.signInTables;
    await db
      .insertInto('queue_tickets')
      .values([
        after(1, 'answered', 10),
        after(2, 'answered', 20),
        after(3, 'answered', 60),
        after(4, 'hung-up', 5),
        after(5, 'hung-up', 45),
        after(6, 'nobody', 0),
        after(7, 'callback', 30),
        row(8, { state: 'waiting' }),
        after(9, 'answered', 10),
        row(10, { ...after(10, 'answered', 10), entered_at: MORNING - 1 }),
        row(11, { ...after(11, 'answered', 10), queue: 'trade' }),
        row(12, { ...after(12, 'answered', 10), kind: 'callback' }),
      ])
      .execute();
    const rang = (nth: number, agent: string, outcome: 'answered' | 'missed') => ({
      offer: `o${nth}`,
      agent,
      ticket: `c${nth}.1`,
      queue: 'service',
      at: MORNING + nth,
      until: MORNING + 20_000,
      outcome,
      ended_at: MORNING + nth + 1,
    });
    await db
      .insertInto('queue_offers')
      .values([rang(1, 'ann', 'answered'), rang(2, 'ann', 'missed'), rang(3, 'ben', 'answered')])
      .execute();
    // Measured: 4 answered, hung up after 45 s, left for a callback after 30 s.
    expect(await store.live.day('service', MORNING, WITHIN)).toEqual({
      offered: 9,
      answered: 4,
      abandoned: 2,
      turnedAway: 1,
      left: 1,
      missed: 1,
      inTime: 3,
      measured: 6,
      meanWaitMs: 25_000,
      longestWaitMs: 60_000,
      people: 2,
    });
  });
});
