import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';

const documentOf = (title: string) => ({ title, languages: ['de', 'en'], document: JSON.stringify({ title }) });
const locks = { flows: { part: 3 }, types: { say: [1] } };

describe.each(DATABASES)('flows on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    store = await database.open();
  });
  afterAll(() => database.remove());

  test('a new flow has a draft and nothing live', async () => {
    expect(await store.flows.create('hello', documentOf('Hello'), { at: 5 })).toBe('created');
    expect(await store.flows.find('hello')).toEqual({
      id: 'hello',
      title: 'Hello',
      languages: ['de', 'en'],
      version: 1,
      updatedAt: 5,
      sample: false,
      live: null,
    });
    expect(await store.drafts.find('hello')).toEqual({
      flow: 'hello',
      version: 1,
      document: '{"title":"Hello"}',
      updatedAt: 5,
    });
    expect(await store.flows.create('hello', documentOf('Other'), { at: 6 })).toBe('exists');
    expect((await store.flows.find('hello'))?.title).toBe('Hello');
  });

  test('of two who save over one version the second is told, and nothing is lost', async () => {
    await store.flows.create('race', documentOf('One'), { at: 1 });
    const [first, second] = await Promise.all([
      store.drafts.save('race', 1, documentOf('Ada'), 2),
      store.drafts.save('race', 1, documentOf('Bea'), 2),
    ]);
    expect([first.kind, second.kind].sort()).toEqual(['changed', 'saved']);
    const changed = first.kind === 'changed' ? first : second;
    const stored = await store.drafts.find('race');
    expect(changed).toEqual({ kind: 'changed', draft: stored });
    expect(stored?.version).toBe(2);
  });

  test('a draft of a flow that does not exist is not saved', async () => {
    expect(await store.drafts.save('nobody', 1, documentOf('x'), 1)).toEqual({ kind: 'missing' });
  });

  test('publishing makes a revision of the checked version and points live at it', async () => {
    await store.flows.create('shop', documentOf('Shop'), { at: 1 });
    const publish = (version: number) =>
      store.revisions.publish('shop', version, { document: '{"v":1}', locks, comment: 'first', at: 9 });
    expect(await publish(1)).toMatchObject({ kind: 'published', revision: 1, live: { before: null } });
    await store.drafts.save('shop', 1, documentOf('Shop 2'), 10);
    expect(await publish(1)).toEqual({ kind: 'changed' });
    expect(await publish(2)).toMatchObject({ kind: 'published', revision: 2, live: { before: { revision: 1 } } });
    expect(await store.revisions.publish('none', 1, { document: '', locks, comment: '', at: 1 })).toEqual({
      kind: 'missing',
    });
    expect(await store.revisions.pointedAt('shop')).toBe(2);
    expect(await store.revisions.find('shop', 1)).toEqual({
      flow: 'shop',
      revision: 1,
      document: '{"v":1}',
      locks,
      comment: 'first',
      publishedAt: 9,
      person: null,
      draftVersion: 1,
    });
    expect((await store.revisions.list('shop')).map(({ revision }) => revision)).toEqual([2, 1]);
    expect((await store.flows.find('shop'))?.live).toEqual({ revision: 2, publishedAt: 9, draftVersion: 2 });
    expect((await store.revisions.standing()).filter(({ flow }) => flow === 'shop')).toEqual([
      { flow: 'shop', revision: 2, locks, why: [{ by: 'alias', alias: 'live' }] },
    ]);
  });

  test('two who publish one version at once make one revision each or one is told', async () => {
    await store.flows.create('both', documentOf('Both'), { at: 1 });
    const what = { document: '{}', locks, comment: '', at: 2 };
    const outcomes = await Promise.all([
      store.revisions.publish('both', 1, what),
      store.revisions.publish('both', 1, what),
    ]);
    const made = outcomes.filter(({ kind: outcome }) => outcome === 'published').length;
    expect((await store.revisions.list('both')).length).toBe(made);
    expect(await store.revisions.pointedAt('both')).toBe(made);
  });

  test('a removed flow is gone from the lists, its revisions stay, and its id can be used again', async () => {
    await store.flows.create('old', documentOf('Old'), { at: 1 });
    await store.revisions.publish('old', 1, { document: '{}', locks, comment: '', at: 2 });
    await store.numbers.put('+4989', { title: 'Old', flow: 'old' });
    expect(await store.flows.remove('old', 3)).toBe('removed');
    expect(await store.flows.remove('old', 3)).toBe('missing');
    expect(await store.flows.find('old')).toBeNull();
    expect(await store.drafts.find('old')).toBeNull();
    expect(await store.revisions.pointedAt('old')).toBeNull();
    expect(await store.revisions.find('old', 1)).not.toBeNull();
    expect(await store.numbers.rung('+4989')).toEqual({ kind: 'number-without-flow' });
    expect(await store.flows.create('old', documentOf('New'), { at: 4 })).toBe('created');
    expect(await store.flows.find('old')).toMatchObject({ title: 'New', version: 2, live: null });
    expect(await store.revisions.publish('old', 2, { document: '{}', locks, comment: '', at: 5 })).toMatchObject({
      kind: 'published',
      revision: 2,
    });
  });

  test('numbers ring the live revision of their flow', async () => {
    await store.flows.create('ring', documentOf('Ring'), { at: 1 });
    expect(await store.numbers.rung('+361')).toEqual({ kind: 'number-unknown' });
    await store.numbers.put('+361', { title: 'Main', flow: null });
    expect(await store.numbers.rung('+361')).toEqual({ kind: 'number-without-flow' });
    await store.numbers.put('+361', { title: 'Main line', flow: 'ring' });
    expect(await store.numbers.rung('+361')).toEqual({ kind: 'flow-not-live' });
    await store.revisions.publish('ring', 1, { document: '{}', locks, comment: '', at: 2 });
    expect(await store.numbers.rung('+361')).toEqual({
      kind: 'flow',
      flow: 'ring',
      alias: 'live',
      revision: 1,
      canary: null,
    });
    expect(await store.numbers.list()).toContainEqual({
      number: '+361',
      title: 'Main line',
      flow: 'ring',
      alias: 'live',
      sample: false,
      connection: null,
      fallback: null,
    });
    const fallback = { language: 'de', sentence: 'Gleich.', ring: null, seconds: 20, voicemail: true };
    await store.numbers.put('+361', { title: 'Main line', flow: 'ring', connection: 'lab', fallback });
    await store.numbers.put('+361', { title: 'Renamed', flow: 'ring' });
    expect(await store.numbers.list()).toContainEqual({
      number: '+361',
      title: 'Renamed',
      flow: 'ring',
      alias: 'live',
      sample: false,
      connection: 'lab',
      fallback,
    });
    expect(await store.numbers.remove('+361')).toBe('removed');
    expect(await store.numbers.remove('+361')).toBe('missing');
  });
});
