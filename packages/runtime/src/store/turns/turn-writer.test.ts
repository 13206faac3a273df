import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';
import type { CallOpening, TurnCommit } from './turn-writer.ts';

const opens: CallOpening = {
  reference: '12345678',
  provider: 'simulator',
  provider_ref: null,
  dialled: '100',
  flow: 'f',
  revision: 1,
  alias: 'live',
  lane: 'canary',
  anonymous: 0,
  clock_offset: -5,
  started_at: 1_800_000_000_000,
  world: '{"a":1}',
  sample: 0,
  caller: '+4989',
};
const row = {
  generation: 1,
  phase: 'live',
  outcome: null,
  last_node: 'hi',
  errors: 2,
  ended_at: null,
  wake_at: 1_800_000_030_000,
  state: '{"name":"Zoë \\u0000"}',
  outbox: '{}',
  forgetWorld: false,
};
/** No column of either database takes it. */
const UNWRITABLE = { ...row, generation: Number.NaN };

const ENTRIES = '[{"at":1,"entry":{"text":"a \\"b\\" {c}, d"}}]';

const opening = (call: string): TurnCommit => ({
  call,
  seq: 1,
  opens,
  row,
  entries: ENTRIES,
  personal: '["1234"]',
});
const turn = (call: string, seq: number): TurnCommit => ({
  call,
  seq,
  opens: null,
  row: { ...row, generation: seq },
  entries: ENTRIES,
  personal: null,
});

describe.each(DATABASES)('turns on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    store = await database.open();
  });
  afterAll(() => database.remove());

  test('what a turn writes is read back as it was', async () => {
    expect(await store.turns.commit([opening('one')])).toEqual([{ kind: 'written' }]);
    const { forgetWorld: _, ...written } = row;
    const { caller: __, ...opened } = opens;
    expect(await store.turns.load('one')).toEqual({ id: 'one', seq: 1, ...opened, ...written });
    const log = await store.callLog.read('one', -1);
    expect(log.turns).toEqual([{ seq: 1, entries: ENTRIES }]);
    expect([...log.personal].sort()).toEqual([
      [0, '"+4989"'],
      [1, '["1234"]'],
    ]);
    expect(await store.turns.load('nobody')).toBeUndefined();
  });

  test('a turn on another one than the last is overtaken and writes nothing', async () => {
    await store.turns.commit([opening('fence')]);
    expect(await store.turns.commit([turn('fence', 2)])).toEqual([{ kind: 'written' }]);
    expect(await store.turns.commit([turn('fence', 2), turn('fence', 4)])).toEqual([
      { kind: 'overtaken' },
      { kind: 'overtaken' },
    ]);
    expect((await store.turns.load('fence'))?.seq).toBe(2);
    expect((await store.callLog.read('fence', 1)).turns.length).toBe(1);
  });

  test('a turn that cannot be written fails alone', async () => {
    await store.turns.commit([opening('good'), opening('bad')]);
    const broken = { ...turn('bad', 2), row: UNWRITABLE };
    const outcomes = await store.turns.commit([broken, turn('good', 2), opening('good'), opening('new')]);
    expect(outcomes.map(({ kind: outcome }) => outcome)).toEqual(['failed', 'written', 'failed', 'written']);
    expect((await store.turns.load('bad'))?.seq).toBe(1);
    expect((await store.turns.load('good'))?.seq).toBe(2);
    expect((await store.turns.load('new'))?.seq).toBe(1);
    expect((await store.callLog.read('bad', 1)).turns).toEqual([]);
  });

  test('a single turn that cannot be written leaves nothing behind', async () => {
    await store.turns.commit([opening('single')]);
    const [outcome] = await store.turns.commit([{ ...turn('single', 2), row: UNWRITABLE }]);
    expect(outcome?.kind).toBe('failed');
    expect((await store.turns.load('single'))?.seq).toBe(1);
  });

  test('a commit does not fall into a transaction that is open beside it', async () => {
    await store.turns.commit([opening('beside')]);
    const rows = Array.from({ length: 2000 }, (_, i) => ({ key: String(i), row: {} }));
    const beside = store.listRows.replace('long', [...rows, { key: '1', row: {} }]).catch(() => 'rolled back');
    expect(await store.turns.commit([turn('beside', 2)])).toEqual([{ kind: 'written' }]);
    expect(await beside).toBe('rolled back');
    expect((await store.turns.load('beside'))?.seq).toBe(2);
  });

  test('the world is forgotten when told', async () => {
    await store.turns.commit([opening('world')]);
    await store.turns.commit([{ ...turn('world', 2), row: { ...row, forgetWorld: true } }]);
    expect((await store.turns.load('world'))?.world).toBeNull();
  });

  test('calls are listed newest first, page by page, and found when due', async () => {
    const many = Array.from({ length: 5 }, (_, i) => ({
      ...opening(`page-${i}`),
      opens: { ...opens, dialled: '700', started_at: opens.started_at + (i >> 1) },
      row: { ...row, wake_at: 10 + i },
    }));
    await store.turns.commit(many);
    const first = await store.calls.list({ number: '700', limit: 3 });
    expect(first.calls.map(({ id }) => id)).toEqual(['page-4', 'page-3', 'page-2']);
    expect(first.calls[0]).toMatchObject({ caller: '+4989', outcome: 'running', dialled: '700', lastNode: 'hi' });
    const second = await store.calls.list({ number: '700', limit: 3, before: first.next ?? '' });
    expect(second).toMatchObject({ calls: [{ id: 'page-1' }, { id: 'page-0' }], next: null });
    expect((await store.calls.list({ number: '700', limit: 3, before: 'nonsense' })).calls.length).toBe(3);
    expect(await store.calls.due(12, 10, [])).toEqual(['page-0', 'page-1', 'page-2']);
    expect(await store.calls.nextWake([])).toBe(10);
    expect(await store.calls.find('page-1')).toMatchObject({ id: 'page-1', seq: 1 });
    expect(await store.calls.find('nobody')).toBeNull();
  });

  test('erasing a person empties their values in all calls and leaves the log', async () => {
    await store.turns.commit([opening('erase')]);
    await store.turns.commit([{ ...turn('erase', 2), personal: '["5678"]' }]);
    expect(await store.callLog.erasePerson('+4989')).toBeGreaterThanOrEqual(3);
    const log = await store.callLog.read('erase', -1);
    expect(log.turns.length).toBe(2);
    expect([...log.personal.values()]).toEqual([null, null, null]);
    expect((await store.calls.find('erase'))?.caller).toBeNull();
    expect(await store.callLog.erasePerson('+4989')).toBe(0);
  });
});
