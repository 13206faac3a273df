import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../log/index.ts';
import { actorWith } from '../people/testing/actors.ts';
import { prepareStore } from '../seed/prepare-store.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { type TestApi, testApi } from './testing/test-api.ts';

const AUENTAL = '+498999998100';
const ALL_DAY = '+498999998199';
const HARSFA = '+3699000100';
const CORK = '+353209100123';

describe.each(DATABASES)('what a caller would hear, on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
    await prepareStore(api.store, { samples: true, log: createLog('warn', { write: () => undefined }) });
  });
  afterAll(() => database.remove());

  const hear = async (number: string, at: string, more: object = {}) => {
    const { status, body } = await api.send('POST', '/api/heard', { number, at, ...more });
    expect(status).toBe(200);
    return body.heard as Record<string, unknown>;
  };

  it('is the first texts, up to where keys are asked for, with the special announcement before them', async () => {
    const heard = await hear(AUENTAL, '2026-12-02T14:20:00+01:00');
    expect(heard).toMatchObject({
      reached: 'flow',
      languages: ['de', 'en'],
      after: 'keys',
      said: [
        { language: 'de', from: 'announcement', text: expect.stringContaining('Strom ausgefallen') },
        { language: 'de', from: 'flow', text: expect.stringContaining('Bei Gasgeruch') },
      ],
    });
    expect((await hear(AUENTAL, '2026-12-02T16:30:00+01:00')).said).toHaveLength(1);
  });

  it('comes with what the opening hours say, also where callers only come to them by waiting', async () => {
    expect((await hear(CORK, '2026-12-02T14:20:00Z')).hours).toMatchObject({
      schedule: 'customer-service',
      state: 'open',
      exit: 'open',
      met: 'first',
      until: '2026-12-02T17:30:00+00:00[Europe/Dublin]',
    });
    expect((await hear(AUENTAL, '2026-12-24T17:59:00+01:00')).hours).toMatchObject({
      state: 'closed',
      exit: 'closed',
      met: 'later',
      reason: { kind: 'specialDay' },
    });
    expect((await hear(ALL_DAY, '2026-12-24T17:59:00+01:00')).hours).toMatchObject({ met: 'elsewhere', exit: null });
  });

  it('is in the language of whoever rings', async () => {
    const austrian = await hear(HARSFA, '2026-12-02T14:20:00Z', { caller: { number: '+4366012345' } });
    expect(austrian.said).toMatchObject([{ language: 'de' }, {}, {}]);
    const hungarian = await hear(HARSFA, '2026-12-02T14:20:00Z');
    expect(hungarian.said).toMatchObject([{ language: 'hu' }, {}, {}]);
  });

  it('stops after twenty seconds of speech', async () => {
    const text = { de: 'Ein sehr langer Satz, der lange dauert. '.repeat(12) };
    const announcements = { one: { title: 'One', text }, two: { title: 'Two', text } };
    const heard = await hear(AUENTAL, '2026-12-02T10:00:00+01:00', { instead: { announcements } });
    expect(heard).toMatchObject({ after: 'goes-on', said: [{ from: 'announcement' }] });
  });

  it('refuses what it can’t read, and numbers that are nobody’s', async () => {
    const refused = async (body: object) => (await api.send('POST', '/api/heard', { number: AUENTAL, ...body })).body;
    expect(await refused({ instead: { schedules: { office: { version: 2 } } } })).toMatchObject({
      code: 'preview-unreadable',
    });
    expect(await refused({ number: '+4911111' })).toMatchObject({ code: 'not-there' });
    expect(await refused({ at: 'soon' })).toMatchObject({ code: 'bad-body' });
  });

  it('is told to who looks after the number or the hours, and shows nothing of the flow', async () => {
    const ask = async (grants: Parameters<typeof actorWith>[0]['grants']) =>
      api.as(actorWith({ roles: ['business'], grants: grants ?? [] })).send('POST', '/api/heard', { number: AUENTAL });
    expect((await ask([])).status).toBe(404);
    expect((await ask([{ kind: 'schedule', name: 'rendeles' }])).status).toBe(404);
    for (const grant of [
      { kind: 'schedule', name: 'kundenservice' },
      { kind: 'number', name: AUENTAL },
    ] as const) {
      const { status, body } = await ask([grant]);
      expect(status).toBe(200);
      expect(Object.keys(body.heard as object).sort()).toEqual(
        ['after', 'at', 'flow', 'hours', 'languages', 'number', 'reached', 'rings', 'said', 'title'].sort(),
      );
      expect(JSON.stringify(body)).not.toContain('nodes');
    }
  });
});
