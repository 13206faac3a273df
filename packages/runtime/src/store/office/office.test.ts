import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';

const message = {
  id: 'm1',
  request: 'call.1.1',
  box: 'front',
  call: null,
  reference: '20774139',
  recording: 'rec-1',
  seconds: 3.5,
  caller: '+4989123',
  at: 7,
};

describe.each(DATABASES)('what people keep outside of flows, on %s', (kind) => {
  let database: FreshDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    store = await database.open();
  });
  afterAll(() => database.remove());

  test('named documents: one name per kind, each change a new version', async () => {
    const { named } = store;
    expect(await named.put('schedule', 'office', { title: 'Office', document: { a: 1 }, at: 1 })).toBe(1);
    expect(await named.put('schedule', 'office', { title: 'Office 2', document: { a: [2] }, at: 2 })).toBe(2);
    await named.put('box', 'office', { title: 'Box', document: null, at: 3 });
    expect(await named.find('schedule', 'office')).toEqual({
      name: 'office',
      title: 'Office 2',
      document: { a: [2] },
      version: 2,
      updatedAt: 2,
      sample: false,
    });
    expect((await named.list('box')).map(({ title }) => title)).toEqual(['Box']);
    expect(await named.remove('box', 'office')).toBe('removed');
    expect(await named.remove('box', 'office')).toBe('missing');
    expect(await named.find('box', 'office')).toBeNull();
  });

  test('the rows of a list are replaced as a whole', async () => {
    const many = Array.from({ length: 1200 }, (_, i) => ({ key: String(i), row: { i } }));
    await store.listRows.replace('zips', many);
    expect(await store.listRows.find('zips', '1199')).toEqual({ i: 1199 });
    expect(await store.listRows.find('other', '1199')).toBeNull();
    await store.listRows.replace('zips', [{ key: 'a', row: { until: '16:30' } }]);
    expect(await store.listRows.all('zips')).toEqual([{ key: 'a', row: { until: '16:30' } }]);
  });

  test('a message is stored once, however often its request comes', async () => {
    expect(await store.messages.store(message)).toBe('20774139');
    expect(await store.messages.store({ ...message, id: 'm2', reference: '11111111' })).toBe('20774139');
    expect(await store.messages.list('front', 10)).toEqual([
      {
        id: 'm1',
        box: 'front',
        call: null,
        reference: '20774139',
        recording: 'rec-1',
        seconds: 3.5,
        caller: '+4989123',
        at: 7,
        heardAt: null,
      },
    ]);
  });

  test('a survey answer is stored once', async () => {
    const answer = { request: 'r', survey: 's', call: null, question: 'q', pressed: '1', score: 0.75, scale: null };
    await store.surveys.store({ ...answer, recording: null, language: 'de', at: 3 });
    await store.surveys.store({ ...answer, score: 0, recording: null, language: 'de', at: 4 });
    expect((await store.surveys.list('s')).map(({ score }) => score)).toEqual([0.75]);
  });

  test('a chosen language is remembered for known and unknown numbers', async () => {
    await store.contacts.put({ number: '+431', name: 'Ada', language: null, fields: { vip: true } });
    await store.contacts.rememberLanguage('+431', 'de');
    await store.contacts.rememberLanguage('+432', 'hu');
    expect(await store.contacts.find('+431')).toEqual({
      number: '+431',
      name: 'Ada',
      language: 'de',
      fields: { vip: true },
    });
    expect((await store.contacts.find('+432'))?.language).toBe('hu');
    expect(await store.contacts.find('+433')).toBeNull();
  });

  test('answers of requests are kept for a while', async () => {
    await store.performed.keep('k', { kind: 'sent' }, 10);
    await store.performed.keep('k', { kind: 'other' }, 11);
    expect(await store.performed.find('k')).toEqual({ kind: 'sent' });
    await store.performed.forget(11);
    expect(await store.performed.find('k')).toBeNull();
  });

  test('the installation knows about itself', async () => {
    expect(await store.installation.get('seeded')).toBeNull();
    await store.installation.set('seeded', 'yes');
    await store.installation.set('seeded', 'no');
    expect(await store.installation.get('seeded')).toBe('no');
  });

  test('samples go by one action, everything else stays', async () => {
    const flow = { title: 'F', languages: ['en'], document: '{}' };
    await store.flows.create('sample-flow', flow, { at: 1, sample: true });
    await store.flows.create('own-flow', flow, { at: 1 });
    await store.numbers.put('100', { title: 'S', flow: 'sample-flow', sample: true });
    await store.numbers.put('200', { title: 'O', flow: 'own-flow' });
    await store.named.put('list', 'vips', { title: 'VIP', document: {}, at: 1, sample: true });
    await store.listRows.replace('vips', [{ key: 'a', row: {} }]);
    await store.messages.store({ ...message, id: 'm9', request: 'r9', sample: true });
    await store.contacts.put({ number: '+9', name: 'S', language: null, fields: {} }, { sample: true });
    expect(await store.samples.exist()).toBe(true);
    await store.samples.remove(5);
    expect(await store.samples.exist()).toBe(false);
    expect((await store.flows.list()).map(({ id }) => id)).toEqual(['own-flow']);
    expect((await store.numbers.list()).map(({ number }) => number)).toEqual(['200']);
    expect(await store.listRows.all('vips')).toEqual([]);
    expect((await store.messages.list('front', 10)).map(({ id }) => id)).toEqual(['m1']);
    expect(await store.contacts.find('+9')).toBeNull();
    expect(await store.contacts.find('+431')).not.toBeNull();
  });
});
