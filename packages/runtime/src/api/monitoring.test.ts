import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STRICT } from '../monitoring/index.ts';
import { actorWith, keyWith } from '../people/testing/actors.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { type TestApi, testApi } from './testing/test-api.ts';

const LOOSE = { listening: true, figures: true, breakReasons: true, statusHistory: true, smallestGroup: 1 };

describe.each(DATABASES)('the monitoring profile on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
  });
  afterAll(async () => {
    await api.calls.stop();
    await database.remove();
  });
  const officer = actorWith({ roles: ['data-protection'] });
  const both = actorWith({ roles: ['admin', 'data-protection'] });
  const versionNow = async () => (await api.get('/api/monitoring')).body.version;
  const put = async (profile: unknown, as = api as Pick<TestApi, 'send'>) =>
    as.send('PUT', '/api/monitoring', { version: await versionNow(), profile });
  const agree = async (as: Pick<TestApi, 'send'>) =>
    as.send('POST', '/api/monitoring/agreement', { version: await versionNow() });

  it('is strict from the start, and an agent may read it', async () => {
    const read = await api.as(actorWith({ roles: ['agent'] })).get('/api/monitoring');
    expect(read).toEqual({ status: 200, body: { version: 1, profile: STRICT, proposal: null } });
  });

  it('is not loosened by an administrator alone, nor by data protection alone', async () => {
    const proposed = await put(LOOSE);
    expect(proposed.body).toMatchObject({ profile: STRICT, proposal: { profile: LOOSE, mine: true } });
    expect((await agree(api)).body).toMatchObject({ code: 'monitoring-data-protection-agrees' });
    expect((await put(LOOSE, api.as(officer))).body).toMatchObject({ code: 'monitoring-admin-proposes' });
    expect((await api.get('/api/monitoring')).body).toMatchObject({ profile: STRICT });
  });

  it('is loosened when another person agrees, and tightened by either at once', async () => {
    await put(LOOSE, api.as(both));
    expect((await agree(api.as(both))).body).toMatchObject({ code: 'monitoring-two-people' });
    expect((await agree(api.as(officer))).body).toMatchObject({ profile: LOOSE, proposal: null });
    const tighter = { ...LOOSE, listening: false };
    expect((await put(tighter, api.as(officer))).body).toMatchObject({ profile: tighter, proposal: null });
    expect((await put(STRICT)).body).toMatchObject({ profile: STRICT, proposal: null });
  });

  it('tightens at once what of a change tightens, and lets the rest wait', async () => {
    const mixed = { ...STRICT, figures: true, smallestGroup: 8 };
    expect((await put(mixed)).body).toMatchObject({
      profile: { ...STRICT, smallestGroup: 8 },
      proposal: { profile: mixed },
    });
    expect((await api.send('DELETE', `/api/monitoring/proposal/${await versionNow()}`)).body).toMatchObject({
      proposal: null,
    });
  });

  it('agrees to what was read only, and notes every step', async () => {
    const version = await versionNow();
    await put({ ...STRICT, listening: true, smallestGroup: 8 });
    const late = await api.as(officer).send('POST', '/api/monitoring/agreement', { version });
    expect(late).toMatchObject({ status: 409, body: { code: 'monitoring-changed' } });
    const notes = await api.get('/api/changes?kind=monitoring');
    expect((notes.body.changes as unknown[]).length).toBeGreaterThanOrEqual(7);
  });

  it('is no program’s to decide', async () => {
    const key = await api.as(keyWith(['office.write'])).send('PUT', '/api/monitoring', { version: 1, profile: LOOSE });
    expect(key.status).toBe(403);
  });
});
