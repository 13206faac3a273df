import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { menuFlow, type TestApi, testApi } from './testing/test-api.ts';

const crm = { version: 0, title: 'CRM', header: 'X-Api-Key', hosts: ['crm.example.com'], value: 's3same-open' };

describe.each(DATABASES)('access data on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
  });
  afterAll(() => database.remove());

  it('takes a value in and never lets it out', async () => {
    expect(await api.send('PUT', '/api/credentials/crm', crm)).toEqual({
      status: 200,
      body: { name: 'crm', version: 1 },
    });
    const { value: _, ...rest } = crm;
    const kept = { version: 1, title: 'CRM', header: 'X-Api-Key', hosts: ['crm.example.com'] };
    expect(await api.send('PUT', '/api/credentials/crm', { ...rest, version: 1, title: 'The CRM' })).toMatchObject({
      status: 200,
    });
    const listed = await api.get('/api/credentials');
    expect(listed.body).toEqual({ credentials: [{ ...kept, name: 'crm', title: 'The CRM', version: 2, usedBy: [] }] });
    const names = await api.get('/api/names');
    expect(names.body.credentials).toEqual([{ name: 'crm', title: 'The CRM' }]);
    const changes = JSON.stringify((await api.get('/api/changes?kind=credential')).body);
    expect(changes).toContain('X-Api-Key');
    const stored = JSON.stringify(await api.store.credentials.list());
    const exported = JSON.stringify((await api.get('/api/transfer?office=true&drafts=true')).body);
    for (const text of [JSON.stringify(listed.body), changes, stored, exported]) expect(text).not.toContain('s3same');
  });

  it('refuses what makes no sense, and says where', async () => {
    const put = async (what: object) => (await api.send('PUT', '/api/credentials/other', { ...crm, ...what })).body;
    expect(await put({ hosts: ['https://crm.example.com/x'] })).toMatchObject({
      code: 'bad-credential',
      problems: [{ pointer: '/hosts/0' }],
    });
    expect(await put({ header: 'Host' })).toMatchObject({ code: 'bad-credential', problems: [{ pointer: '/header' }] });
    expect(await put({ header: 'X Y' })).toMatchObject({ code: 'bad-body' });
    expect(await put({ value: 'a\r\nX-Evil: 1' })).toMatchObject({ code: 'bad-body' });
    expect(await put({ value: undefined })).toMatchObject({
      code: 'bad-credential',
      problems: [{ pointer: '/value' }],
    });
    expect(await put({ version: 4 })).toMatchObject({ code: 'credential-changed' });
    expect((await api.send('PUT', '/api/credentials/No Name', crm)).status).toBe(422);
  });

  it('stays as long as a call flow names it', async () => {
    const { nodes, ...flow } = menuFlow('asks');
    const config = {
      method: 'GET',
      url: 'https://crm.example.com/',
      query: [],
      headers: [],
      credential: 'crm',
      body: [],
    };
    const asks = {
      type: 'http-request',
      version: 1,
      config: { ...config, timeoutSeconds: 5, results: [] },
      next: { ok: 'menu', timeout: 'menu', error: 'menu' },
    };
    const made = await api.send('POST', '/api/flows', { flow: { ...flow, start: 'asks', nodes: { ...nodes, asks } } });
    expect(made.status).toBe(201);
    const refused = await api.send('DELETE', '/api/credentials/crm/2');
    expect(refused).toMatchObject({ status: 409, body: { code: 'credential-in-use', usedBy: [{ flow: 'asks' }] } });
    expect((await api.send('DELETE', '/api/flows/asks')).status).toBe(200);
    expect((await api.send('DELETE', '/api/credentials/crm/1')).body).toMatchObject({ code: 'credential-changed' });
    expect((await api.send('DELETE', '/api/credentials/crm/2')).status).toBe(200);
    expect((await api.send('DELETE', '/api/credentials/crm/2')).status).toBe(404);
  });
});
