import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';
import type { StoredFollowUp } from './follow-up-repository.ts';
import type { StoredFields } from './wrap-up-repository.ts';

const ANNA = { number: '+498912345', name: 'Anna Öztürk', language: 'de', fields: { customerNumber: '4711' } };
const BY = { at: 1000, person: 'person-1' };
const FIELDS: StoredFields = {
  result: '',
  note: 'Rings again',
  ticket: 'none',
  title: '',
  dueAt: null,
  owner: null,
  callBack: '',
  followUp: null,
};
const followUp = (id: string, more: Partial<StoredFollowUp> = {}): Omit<StoredFollowUp, 'version'> => ({
  id,
  title: `Case ${id}`,
  number: ANNA.number,
  call: null,
  talk: null,
  owner: null,
  state: 'open',
  result: '',
  dueAt: null,
  notes: [],
  madeAt: 1,
  updatedAt: 1,
  ...more,
});

describe.each(DATABASES)('customers, notes on talks and follow-ups on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    store = await database.open();
  });
  afterAll(() => database.remove());
  const names = async (search: string) => (await store.customers.search(search, 0, 50)).map(({ name }) => name);

  it('finds customers by name, number and fields, however they are written', async () => {
    await store.contacts.put(ANNA);
    await store.contacts.put({ number: '+3699312345', name: 'Béla Öveges', language: null, fields: {} });
    await store.contacts.rememberLanguage('+43123', 'de');
    expect(await names('')).toEqual(['Anna Öztürk', 'Béla Öveges', '']);
    expect(await names('OZTURK anna')).toEqual(['Anna Öztürk']);
    expect(await names('089 12345')).toEqual(['Anna Öztürk']);
    expect(await names('4711')).toEqual(['Anna Öztürk']);
    expect(await names('ö')).toEqual(['Anna Öztürk', 'Béla Öveges']);
    expect(await names('%')).toEqual([]);
  });

  it('writes over the version that was read, and takes the last change back', async () => {
    const { number } = ANNA;
    const renamed = { ...ANNA, name: 'Anna Berg' };
    expect(await store.customers.change(renamed, 1, BY)).toEqual({ kind: 'saved', version: 2 });
    expect(await store.customers.change(ANNA, 1, BY)).toMatchObject({ kind: 'changed', current: { version: 2 } });
    expect(await store.customers.undo(number, 1, BY)).toMatchObject({ kind: 'changed' });
    expect(await store.customers.undo(number, 2, BY)).toEqual({ kind: 'saved', version: 3 });
    expect(await store.customers.find(number)).toEqual({ ...ANNA, version: 3 });
    expect((await store.customers.changes(number, 9)).map(({ version }) => version)).toEqual([3, 2]);
    // What a caller chose meanwhile is no change of anybody's.
    await store.contacts.rememberLanguage(number, 'en');
    await store.contacts.rememberLanguage(number, 'en');
    expect(await store.customers.undo(number, 4, BY)).toEqual({ kind: 'nothing' });
  });

  it('lets one of two make a customer, and takes a new one back with all that was kept of it', async () => {
    const bea = { ...ANNA, number: '+4930777', name: 'Bea' };
    const made = await Promise.all([store.customers.change(bea, 0, BY), store.customers.change(bea, 0, BY)]);
    expect(made.map((one) => one.kind).sort()).toEqual(['changed', 'saved']);
    expect(await store.customers.undo(bea.number, 1, BY)).toEqual({ kind: 'saved', version: 0 });
    expect(await store.customers.find(bea.number)).toBeNull();
    expect(await store.customers.changes(bea.number, 9)).toEqual([]);
  });

  it('never writes over notes that were written elsewhere, and none that are done', async () => {
    const { wrapUps } = store;
    const wrapUp = { talk: 'leg-1', agent: 'person-1', call: null, fields: FIELDS, since: 5 };
    const first = await Promise.all([wrapUps.write(wrapUp, 0, null), wrapUps.write(wrapUp, 0, null)]);
    expect(first.map((one) => one.kind).sort()).toEqual(['changed', 'written']);
    const more = { ...wrapUp, fields: { ...FIELDS, note: 'Rings again on Monday' } };
    expect(await wrapUps.write(more, 1, null)).toEqual({ kind: 'written', version: 2 });
    expect(await wrapUps.write(wrapUp, 1, null)).toMatchObject({ kind: 'changed', current: { fields: more.fields } });
    expect((await wrapUps.unfinished('person-1')).map(({ talk }) => talk)).toEqual(['leg-1']);
    expect(await wrapUps.write(more, 2, 99)).toEqual({ kind: 'written', version: 3 });
    expect(await wrapUps.write(wrapUp, 3, null)).toMatchObject({ kind: 'changed', current: { doneAt: 99 } });
    expect(await wrapUps.unfinished('person-1')).toEqual([]);
  });

  it('lists follow-ups by whose they are and when they are due', async () => {
    const { followUps } = store;
    await followUps.make(followUp('later', { dueAt: 500, owner: 'person-1' }));
    await followUps.make(followUp('sometime', { owner: 'person-2' }));
    await followUps.make(followUp('now', { dueAt: 50 }));
    await followUps.make(followUp('over', { state: 'solved', owner: 'person-1', updatedAt: 70 }));
    await followUps.make(followUp('now', { title: 'Twice' }));
    const list = async (view: 'mine' | 'due' | 'open' | 'solved' | 'all', search = '') =>
      (await followUps.list({ view, person: 'person-1', now: 100, search, limit: 9 })).map(({ id }) => id);
    expect(await list('open')).toEqual(['now', 'later', 'sometime']);
    expect(await list('mine')).toEqual(['later']);
    expect(await list('due')).toEqual(['now']);
    expect(await list('solved')).toEqual(['over']);
    expect(await list('all', 'CASE some')).toEqual(['sometime']);
    expect(await list('all', '089/12345')).toEqual(['now', 'later', 'sometime', 'over']);
    expect(await followUps.counts('person-1', 100)).toEqual({ mine: 1, due: 1, open: 3 });
    expect(await followUps.solvedBy('person-1', 60)).toBe(1);
    expect((await followUps.ofNumber(ANNA.number, 9)).at(-1)?.id).toBe('over');
    expect(await followUps.change({ ...followUp('now', { state: 'closed' }), version: 1 }, 1)).toBe(true);
    expect(await followUps.change({ ...followUp('now'), version: 1 }, 1)).toBe(false);
    expect(await followUps.find('now')).toMatchObject({ state: 'closed', version: 2 });
  });
});
