import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepWorld } from '../seed/index.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { menuFlow, type TestApi, testApi } from './testing/test-api.ts';

describe.each(DATABASES)('what simulated calls meet, over the API on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
  });
  afterAll(() => database.remove());

  it('has the hours, lists, announcements and contacts as they are stored', async () => {
    const { named, listRows, contacts } = api.store;
    await named.put('schedule', 'office', { title: 'Office', document: { zone: 'Europe/Berlin' }, at: 1 });
    await named.put('list', 'vip', { title: 'VIP', document: {}, at: 1, sample: true });
    await listRows.replace('vip', [{ key: '+4930123', row: { name: 'Ada' } }]);
    await named.put('announcement', 'storm', { title: 'Storm', document: { text: { en: 'Storm.' } }, at: 1 });
    const other = { language: null, fields: {} };
    await contacts.put({ number: '+4930999', name: 'Aaron', ...other });
    await contacts.put({ number: '+4930123', name: 'Zoe', ...other, fields: { vip: true } }, { sample: true });
    await contacts.rememberLanguage('+4930555', 'de');
    await keepWorld(api.store, { phones: { '*': { does: 'busy' } } });
    const { body } = await api.get('/api/house');
    expect(body).toEqual({
      house: {
        phones: { '*': { does: 'busy' } },
        services: {
          hours: { part: { office: { schedule: { zone: 'Europe/Berlin' } } } },
          lists: { part: { vip: { '+4930123': { name: 'Ada' } } } },
          announcements: { part: [{ text: { en: 'Storm.' } }] },
        },
      },
      contacts: [
        { number: '+4930123', name: 'Zoe', language: null, fields: { vip: true } },
        { number: '+4930999', name: 'Aaron', language: null, fields: {} },
      ],
    });
  });

  it('finds calls by how they ended and by the beginning of their reference', async () => {
    await api.send('POST', '/api/flows', { flow: menuFlow('rung') });
    await api.send('POST', '/api/flows/rung/publish', { version: 1, comment: '' });
    await api.send('PUT', '/api/numbers/%2B4930777', { title: 'Test', flow: 'rung' });
    const rung = await api.send('POST', '/api/simulator/calls', { dialled: '+4930777', caller: { number: '' } });
    const { call, reference, generation } = rung.body as { call: string; reference: string; generation: number };
    const found = async (query: string) => {
      const { body } = await api.get(`/api/calls?${query}`);
      return (body.calls as { id: string }[]).map(({ id }) => id);
    };
    expect(await found('outcome=running')).toEqual([call]);
    expect(await found('outcome=caller')).toEqual([]);
    await api.send('POST', `/api/simulator/calls/${call}/events`, { generation, event: { kind: 'hungUp' } });
    expect(await found('outcome=running')).toEqual([]);
    expect(await found('outcome=caller')).toEqual([call]);
    expect(await found(`reference=${reference.slice(0, 5)}`)).toEqual([call]);
    expect(await found('reference=00000000')).toEqual([]);
  });
});
