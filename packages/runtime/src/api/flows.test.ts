import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { menuFlow, type TestApi, testApi } from './testing/test-api.ts';

describe.each(DATABASES)('flows over the API on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
  });
  afterAll(() => database.remove());

  const summary = async (id: string) => {
    const { body } = await api.get('/api/flows');
    return (body.flows as { id: string }[]).find((flow) => flow.id === id);
  };

  it('makes a flow, saves its draft, and lets it go live', async () => {
    expect(await api.send('POST', '/api/flows', { flow: menuFlow() })).toEqual({ status: 201, body: { id: 'hello' } });
    expect(await summary('hello')).toMatchObject({
      title: 'Flow hello',
      languages: ['en'],
      draftVersion: 1,
      live: null,
      changed: true,
      errors: 0,
      numbers: [],
      sample: false,
    });
    const flow = { ...menuFlow(), title: 'Renamed' };
    expect((await api.send('PUT', '/api/flows/hello/draft', { flow, version: 1 })).body).toMatchObject({ version: 2 });
    expect((await api.get('/api/flows/hello/draft')).body).toMatchObject({
      flow: { title: 'Renamed' },
      version: 2,
      liveRevision: null,
      changed: true,
    });
    const published = await api.send('POST', '/api/flows/hello/publish', { version: 2, comment: 'First' });
    expect(published).toMatchObject({ status: 200, body: { revision: 1 } });
    expect(await summary('hello')).toMatchObject({ title: 'Renamed', live: { revision: 1 }, changed: false });
  });

  it('keeps what went live', async () => {
    const { body } = await api.get('/api/flows/hello/revisions/1');
    expect(body).toMatchObject({ revision: 1, comment: 'First', flow: { title: 'Renamed' }, locks: { flows: {} } });
    expect((await api.get('/api/flows/hello/revisions')).body).toMatchObject({ revisions: [{ revision: 1 }] });
    expect((await api.get('/api/flows/hello/revisions/2')).status).toBe(404);
    expect((await api.get('/api/flows/hello/revisions/x')).status).toBe(404);
  });

  it('tells whoever saves second, and loses nothing', async () => {
    await api.send('POST', '/api/flows', { flow: menuFlow('race') });
    const save = (title: string) =>
      api.send('PUT', '/api/flows/race/draft', { flow: { ...menuFlow('race'), title }, version: 1 });
    const answers = await Promise.all([save('Ann'), save('Bob')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = answers.findIndex(({ status }) => status === 200) === 0 ? 'Ann' : 'Bob';
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({ code: 'draft-changed', version: 2, flow: { title: won } });
    expect(lost?.body.message).toMatch(/Somebody else/);
    const late = await api.send('POST', '/api/flows/race/publish', { version: 1, comment: '' });
    expect(late).toMatchObject({ status: 409, body: { code: 'draft-changed', version: 2 } });
  });

  it('does not take a taken id', async () => {
    const again = await api.send('POST', '/api/flows', { flow: menuFlow() });
    expect(again).toMatchObject({ status: 409, body: { code: 'flow-exists' } });
  });

  it('does not save a document under another id', async () => {
    const other = await api.send('PUT', '/api/flows/hello/draft', { flow: menuFlow('stranger'), version: 2 });
    expect(other).toMatchObject({ status: 422, body: { problems: [{ pointer: '/id' }] } });
  });

  it('knows what is not there', async () => {
    for (const path of ['/api/flows/nobody/draft', '/api/flows/nobody/revisions', '/api/flows/No%20Id/draft']) {
      expect(await api.get(path)).toMatchObject({ status: 404, body: { code: 'not-there' } });
    }
    expect((await api.send('DELETE', '/api/flows/nobody')).status).toBe(404);
    expect((await api.send('PUT', '/api/flows/nobody/draft', { flow: menuFlow('nobody'), version: 1 })).status).toBe(
      404,
    );
  });

  it('says what is wrong with a body', async () => {
    const flow = menuFlow();
    expect(await api.send('PUT', '/api/flows/hello/draft', { flow })).toMatchObject({
      status: 400,
      body: { code: 'bad-body' },
    });
    expect(await api.send('PUT', '/api/flows/hello/draft', { version: 1 })).toMatchObject({ status: 400 });
    expect(await api.send('POST', '/api/flows/hello/publish', 'nonsense')).toMatchObject({ status: 400 });
    expect(await api.send('POST', '/api/flows/hello/publish', { version: 'x', comment: 1 })).toMatchObject({
      status: 400,
      body: { problems: [{ pointer: '/version' }, { pointer: '/comment' }] },
    });
  });

  it('publishes nothing that must be mended', async () => {
    const broken = { ...menuFlow('broken'), start: 'nowhere' };
    await api.send('POST', '/api/flows', { flow: broken });
    const refused = await api.send('POST', '/api/flows/broken/publish', { version: 1, comment: '' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'problems' } });
    expect(refused.body.problems).toContainEqual(expect.objectContaining({ severity: 'error', pointer: '/start' }));
    expect((await api.get('/api/flows/broken/revisions')).body).toEqual({ revisions: [] });
    expect(await summary('broken')).toMatchObject({ live: null });
  });

  it('removes a flow only when nobody needs it', async () => {
    await api.send('POST', '/api/flows', { flow: menuFlow('gone') });
    await api.send('PUT', '/api/numbers/100', { title: 'Desk', flow: 'gone' });
    expect(await api.send('DELETE', '/api/flows/gone')).toMatchObject({
      status: 409,
      body: { code: 'flow-in-use', usedBy: { numbers: ['100'], flows: [], plans: [] } },
    });
    await api.send('PUT', '/api/numbers/100', { title: 'Desk', flow: null });
    expect((await api.send('DELETE', '/api/flows/gone')).status).toBe(200);
    expect(await summary('gone')).toBe(undefined);
    expect((await api.send('POST', '/api/flows', { flow: menuFlow('gone') })).status).toBe(201);
  });

  it('keeps numbers', async () => {
    const put = (number: string, body: unknown) => api.send('PUT', `/api/numbers/${encodeURIComponent(number)}`, body);
    expect((await put('+49 89 99998-100', { title: 'Service', flow: 'hello' })).body).toEqual({
      number: '+498999998100',
    });
    expect((await api.get('/api/numbers')).body.numbers).toContainEqual({
      number: '+498999998100',
      title: 'Service',
      flow: 'hello',
      alias: 'live',
      sample: false,
      connection: null,
      fallback: null,
      needsFallback: false,
    });
    expect(await summary('hello')).toMatchObject({ numbers: ['+498999998100'] });
    expect(await put('reception', { title: 'x', flow: null })).toMatchObject({
      status: 400,
      body: { code: 'bad-number' },
    });
    expect(await put('101', { title: 'x', flow: 'nobody' })).toMatchObject({ status: 422 });
    expect(await put('101', { title: '', flow: null })).toMatchObject({ status: 400 });
    expect((await api.send('DELETE', '/api/numbers/%2B498999998100')).status).toBe(200);
    expect((await api.send('DELETE', '/api/numbers/%2B498999998100')).status).toBe(404);
  });

  it('says what it is', async () => {
    expect((await api.get('/api/installation')).body).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      samples: false,
      binding: 'loopback',
      database: kind,
    });
  });

  it('failed at nothing inside', () => expect(api.errors).toEqual([]));
});
