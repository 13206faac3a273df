import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { type TestApi, testApi } from './testing/test-api.ts';

const rules = { home: 'DE', allow: ['DE', '+3620'], premium: false, perMinute: 5, perDay: 50, showCaller: false };
const alerts = { mail: ['anna@example.com'], webhook: null, unreachableSeconds: 60, quiet: false, selfCall: null };

describe.each(DATABASES)('rules for calling out and alerts, over the API on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
    await api.store.numbers.put('+498999998100', { title: 'Main', flow: null });
  });
  afterAll(() => database.remove());
  const check = async (to: string) => (await api.send('POST', '/api/dialling/check', { to })).body.verdict;

  it('begin with the countries of the own numbers', async () => {
    expect((await api.get('/api/dialling')).body).toMatchObject({
      rules: { home: null, allow: null, premium: false },
      effective: { home: 'DE', allow: ['DE'] },
      stopped: false,
      counts: { minute: 0, day: 0 },
      refusedToday: [],
    });
    expect(await check('030 1234567')).toEqual({ kind: 'allowed', to: '+49301234567', from: '+498999998100' });
    expect(await check('+36201234567')).toEqual({ kind: 'refused', code: 'country' });
  });

  it('are changed, and dialled by at once', async () => {
    expect(await api.send('PUT', '/api/dialling', rules)).toEqual({ status: 200, body: { rules } });
    expect(await check('+36201234567')).toMatchObject({ kind: 'allowed' });
    expect(await check('112')).toEqual({ kind: 'refused', code: 'emergency' });
    const nowhere = await api.send('PUT', '/api/dialling', { ...rules, allow: ['ZZ'] });
    expect(nowhere).toMatchObject({ status: 422, body: { code: 'country-unknown' } });
    const wrong = await api.send('PUT', '/api/dialling', { ...rules, allow: ['Germany'] });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'bad-body' } });
  });

  it('stop outside lines by one switch', async () => {
    await api.send('PUT', '/api/dialling/stop', { stopped: true });
    expect((await api.get('/api/dialling')).body.stopped).toBe(true);
    expect(await check('030 1234567')).toEqual({ kind: 'refused', code: 'stopped' });
    await api.send('PUT', '/api/dialling/stop', { stopped: false });
    expect(await check('030 1234567')).toMatchObject({ kind: 'allowed' });
  });

  it('keep who is told, and what is wrong', async () => {
    expect(await api.send('PUT', '/api/alerts', alerts)).toMatchObject({ status: 200, body: { settings: alerts } });
    await api.store.incidents.open({ id: 'i1', kind: 'unreachable', subject: 'lab', code: 'unreachable', since: 0 });
    expect((await api.get('/api/alerts')).body).toEqual({
      settings: { ...alerts, language: 'en' },
      mailReady: false,
      incidents: [
        {
          id: 'i1',
          kind: 'unreachable',
          subject: 'lab',
          code: 'unreachable',
          since: new Date(0).toISOString(),
          over: null,
        },
      ],
    });
    expect((await api.send('POST', '/api/alerts/test', {})).body).toEqual({
      sent: [{ to: 'anna@example.com', ok: false }],
    });
  });

  it('ring only numbers that real callers ring, in time zones that exist', async () => {
    const selfCall = { number: '+498999998100', at: '07:30', zone: 'Europe/Berlin' };
    const put = (change: object) => api.send('PUT', '/api/alerts', { ...alerts, selfCall: { ...selfCall, ...change } });
    expect(await put({})).toMatchObject({ status: 422, body: { code: 'number-unknown' } });
    await api.store.numbers.put('+498999998100', { title: 'Main', flow: null, connection: 'lab' });
    expect(await put({})).toMatchObject({ status: 200 });
    expect(await put({ zone: 'Europe/Atlantis' })).toMatchObject({ status: 422, body: { code: 'zone-unknown' } });
    expect(await put({ at: '24:00' })).toMatchObject({ status: 400 });
  });
});
