import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realClock } from '../calls/clock.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { lendAccounts } from '../telephony/browser-phones/lend-accounts.ts';
import { type CallOutOrder, CannotRing, type Provider } from '../telephony/provider.ts';
import { createSimulator } from '../telephony/simulator/simulator.ts';
import { menuFlow, type TestApi, testApi } from './testing/test-api.ts';

const ACCOUNT = { name: '7001', password: 'secret', domain: 'pbx' };
const PATH = '/api/flows/hello/trial-calls';
const HOLDER = 'page-0001';

/** A telephone engine that rings nobody, but tells what it was asked to ring. */
function engine(rung: CallOutOrder[]): Provider {
  return {
    ...createSimulator(realClock),
    name: 'pbx',
    browsers: lendAccounts('ws://pbx/ws', [ACCOUNT], realClock),
    callOut: async (order) => {
      if (order.to === '666') throw new CannotRing('country');
      rung.push(order);
    },
  };
}

describe.each(DATABASES)('test calls into drafts on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  const rung: CallOutOrder[] = [];

  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
    expect((await api.send('POST', '/api/flows', { flow: menuFlow() })).status).toBe(201);
  });
  afterAll(async () => {
    await api.calls.stop();
    await database.remove();
  });

  test('nothing can ring as long as there is no connection', async () => {
    expect((await api.get(PATH)).body).toEqual({ browser: false, ring: false });
    const refused = await api.send('POST', PATH, { version: 1, by: { browser: HOLDER } });
    expect(refused).toMatchObject({ status: 422, body: { code: 'no-phone-connection' } });
    api.providers.put(engine(rung));
    expect((await api.get(PATH)).body).toEqual({ browser: true, ring: true });
  });

  test('the address that the browser dials leads into the draft, which stays what it was', async () => {
    const by = { browser: HOLDER };
    const { status, body } = await api.send('POST', PATH, { version: 1, dialled: '+49891', caller: '+4312', by });
    expect(status).toBe(201);
    expect(body.account).toEqual({ ...ACCOUNT, connection: 'pbx' });
    const address = String(body.address);
    expect((await api.get(`${PATH}/${address}`)).body).toEqual({ call: null });

    const caller = { number: '7001', anonymous: false, country: '' };
    const started = await api.calls.start({ provider: 'pbx', dialled: address, caller, language: '' });
    expect(started).toMatchObject({ kind: 'started', flow: 'hello', revision: -1, reply: { phase: 'live' } });
    if (started.kind !== 'started') return;
    expect((await api.get(`${PATH}/${address}`)).body).toEqual({ call: started.call });
    const call = await api.get(`/api/calls/${started.call}`);
    expect(call.body).toMatchObject({ call: { caller: '+4312', dialled: '+49891', revision: -1 } });
    expect((await api.get('/api/flows/hello/revisions/-1')).body).toMatchObject({
      revision: -1,
      flow: { id: 'hello' },
    });
    expect((await api.get('/api/flows/hello/revisions')).body).toEqual({ revisions: [] });
    expect((await api.get('/api/flows/hello/draft')).body).toMatchObject({ liveRevision: null });
  });

  test('the same draft is kept once, and the first version that goes live is still version 1', async () => {
    await api.send('POST', PATH, { version: 1, by: { browser: HOLDER } });
    expect(await api.store.revisions.find('hello', -2)).toBeNull();
    const published = await api.send('POST', '/api/flows/hello/publish', { version: 1, comment: '' });
    expect(published.body).toMatchObject({ revision: 1 });
  });

  test('a telephone is rung, and one that may not be rung is refused with the reason', async () => {
    const { status, body } = await api.send('POST', PATH, { version: 1, by: { ring: '+49891234' } });
    expect(status).toBe(201);
    expect(rung).toMatchObject([{ to: '+49891234', dialled: body.address, call: body.call }]);
    const refused = await api.send('POST', PATH, { version: 1, by: { ring: '666' } });
    expect(refused).toMatchObject({ status: 422, body: { code: 'cannot-ring', reason: 'country' } });
  });

  test('all telephones taken, another version of the draft, no such address: each says so', async () => {
    const taken = await api.send('POST', PATH, { version: 1, by: { browser: 'page-0002' } });
    expect(taken).toMatchObject({ status: 409, body: { code: 'no-browser-phone-free' } });
    const changed = await api.send('POST', PATH, { version: 7, by: { browser: HOLDER } });
    expect(changed).toMatchObject({ status: 409, body: { code: 'draft-changed' } });
    expect((await api.get(`${PATH}/trial00`)).status).toBe(404);
  });
});
