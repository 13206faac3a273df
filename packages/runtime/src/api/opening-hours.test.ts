import type { Schedule } from '@callwright/flow/hours';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { menuFlow, type TestApi, testApi } from './testing/test-api.ts';

const day = [{ from: '09:00', to: '17:00', branch: 'open' }];
const OFFICE: Schedule = {
  version: 1,
  title: 'Office',
  timeZone: 'Europe/Berlin',
  branches: [{ name: 'lunch', fallback: 'closed' }],
  weekly: { monday: day, tuesday: day },
  recurring: [],
  specialDays: [],
  specialPeriods: [],
};
const PATH = '/api/opening-hours/office';

/** A flow that asks the hours, with a way out for lunch. */
const asking = () => {
  const flow = menuFlow('main');
  const hours = {
    type: 'opening-hours',
    version: 1,
    config: { schedule: 'office', branches: ['open', 'closed', 'lunch'], sayText: true },
    next: { open: 'menu', closed: 'two', lunch: 'two', error: 'two' },
  };
  return { ...flow, start: 'hours', nodes: { ...flow.nodes, hours } };
};

describe.each(DATABASES)('opening hours over the API on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
  });
  afterAll(() => database.remove());

  const put = (version: number, schedule: unknown) => api.send('PUT', PATH, { version, schedule });

  test('are made, found, and listed with what holds now', async () => {
    expect((await api.get(PATH)).status).toBe(404);
    expect((await put(0, OFFICE)).body).toEqual({ name: 'office', version: 1 });
    expect((await api.get(PATH)).body).toMatchObject({ version: 1, schedule: OFFICE, usedBy: [] });
    const { body } = await api.get('/api/opening-hours');
    expect(body.openingHours).toMatchObject([{ name: 'office', title: 'Office', version: 1 }]);
    const [{ now }] = body.openingHours as [{ now: { branch: string } }];
    expect(['open', 'closed']).toContain(now.branch);
  });

  test('two who edit at once lose nothing: the second is told what the first has saved', async () => {
    const mine = { ...OFFICE, title: 'Mine' };
    const answers = await Promise.all([put(1, mine), put(1, { ...OFFICE, title: 'Theirs' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)?.body;
    const stored = (await api.get(PATH)).body;
    expect(refused).toMatchObject({ code: 'hours-changed', version: 2, schedule: stored.schedule });
    expect((await put(0, mine)).status).toBe(409);
  });

  test('what makes no sense is refused with its place, and nothing is stored', async () => {
    const overlapping = [...day, { from: '16:00', to: '18:00', branch: 'open' }];
    const refused = await put(2, { ...OFFICE, weekly: { monday: overlapping } });
    expect(refused).toMatchObject({ status: 422, body: { code: 'hours-problems' } });
    expect(JSON.stringify(refused.body.problems)).toContain('/weekly/monday');
    expect((await put(2, { nonsense: true })).status).toBe(422);
    expect((await api.get(PATH)).body.version).toBe(2);
  });

  test('each change is in the history, and one click undoes it', async () => {
    const closed = { ...OFFICE, weekly: {} };
    await put(2, closed);
    const { changes } = (await api.get(`${PATH}/changes`)).body as { changes: { id: string; version: number }[] };
    expect(changes.map(({ version }) => version)).toEqual([3, 2, 1]);
    const undone = await api.send('POST', `${PATH}/changes/${changes[0]?.id}/undo`, { version: 3 });
    expect(undone.body).toEqual({ name: 'office', version: 4 });
    expect((await api.get(PATH)).body.schedule).toMatchObject({ weekly: OFFICE.weekly });
    const made = await api.send('POST', `${PATH}/changes/${changes[2]?.id}/undo`, { version: 4 });
    expect(made).toMatchObject({ status: 409, body: { code: 'cannot-undo' } });
    expect((await api.send('POST', `${PATH}/changes/unknown/undo`, { version: 4 })).status).toBe(404);
  });

  test('nothing that a live call flow takes can go away', async () => {
    await api.send('POST', '/api/flows', { flow: asking() });
    expect((await api.get(PATH)).body.usedBy).toMatchObject([{ flow: 'main', live: false, numbers: [] }]);
    const noLunch = { ...OFFICE, branches: [] };
    expect((await put(4, noLunch)).status).toBe(200);
    expect((await put(5, OFFICE)).status).toBe(200);
    expect((await api.send('POST', '/api/flows/main/publish', { version: 1, comment: '' })).status).toBe(200);
    await api.send('PUT', '/api/numbers/+49891', { title: 'Service', flow: 'main' });
    const refused = await put(6, noLunch);
    expect(refused).toMatchObject({ status: 409, body: { code: 'hours-in-use', branches: ['lunch'] } });
    expect(refused.body.usedBy).toMatchObject([{ flow: 'main', live: true, numbers: ['+49891'] }]);
    const removed = await api.send('DELETE', `${PATH}/6`);
    expect(removed).toMatchObject({ status: 409, body: { code: 'hours-in-use' } });
  });

  test('a change holds for the next call', async () => {
    const ring = async () => {
      const caller = { number: '+49301', anonymous: false, country: 'DE' };
      const started = await api.calls.start({ provider: 'simulator', dialled: '+49891', caller, language: 'en' });
      if (started.kind !== 'started') throw new Error(started.code);
      return JSON.stringify(started.reply.verbs);
    };
    const whole = [{ from: '00:00', to: '24:00', branch: 'open' }];
    const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    const always = { ...OFFICE, weekly: Object.fromEntries(days.map((name) => [name, whole])) };
    await put(6, always);
    expect(await ring()).toContain('Press one or two.');
    const closeNow = { since: new Date(Date.now() - 1000).toISOString(), text: { en: 'We are in a meeting.' } };
    await put(7, { ...always, closeNow });
    expect(await ring()).toContain('We are in a meeting.');
  });

  test('a recording that is played when it is closed can’t go away', async () => {
    await api.send('POST', '/api/prompts', { name: 'we-are-closed', title: 'Closed' });
    const named = '/api/opening-hours/recorded';
    const texts = { closed: { text: { en: 'We are closed.' }, recording: 'we-are-closed' } };
    expect((await api.send('PUT', named, { version: 0, schedule: { ...OFFICE, texts } })).status).toBe(200);
    const refused = await api.send('DELETE', '/api/prompts/we-are-closed');
    expect(refused).toMatchObject({ status: 409, body: { code: 'prompt-used', openingHours: ['Office'] } });
    await api.send('PUT', named, { version: 1, schedule: OFFICE });
    expect((await api.send('DELETE', '/api/prompts/we-are-closed')).status).toBe(200);
    await api.send('DELETE', `${named}/2`);
  });

  test('what nobody uses any more can be removed', async () => {
    const named = '/api/opening-hours/other';
    await api.send('PUT', named, { version: 0, schedule: OFFICE });
    expect((await api.send('DELETE', `${named}/3`)).status).toBe(409);
    expect((await api.send('DELETE', `${named}/1`)).status).toBe(200);
    expect((await api.get(named)).status).toBe(404);
  });

  test('the history can’t be rewritten', async () => {
    const [change] = await api.store.changes.of('schedule', 'office', 1);
    await expect(
      api.store.named.change('schedule', 'office', 0, { title: '', document: null, at: 1, person: null }),
    ).resolves.toMatchObject({ kind: 'changed' });
    expect(await api.store.changes.find(change?.id ?? '')).toEqual(change);
  });
});

describe('holidays over the API', () => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase('sqlite');
    api = await testApi(database);
  });
  afterAll(() => database.remove());

  test('a country and region has its calendar, in three languages and with the kind of each day', async () => {
    const { body } = await api.get('/api/holidays/DE?region=BY&from=2026&to=2027');
    const days = body.days as { date: string; kind: string; name: Record<string, string> }[];
    expect(days.find(({ date }) => date === '2027-01-06')).toMatchObject({
      kind: 'public',
      name: { de: 'Heilige Drei Könige' },
    });
    expect(days.find(({ date }) => date === '2026-12-24')).toMatchObject({ kind: 'bank' });
    expect(days.map(({ date }) => date)).toEqual([...days.map(({ date }) => date)].sort());
    expect(new Set(days.map(({ date, name }) => date + name.en)).size).toBe(days.length);
  });

  test.each(['/XX?from=2026&to=2026', '/DE?region=ZZ&from=2026&to=2026'])('%s is not there', async (path) => {
    expect((await api.get(`/api/holidays${path}`)).status).toBe(404);
  });

  test.each(['/DE', '/DE?from=2026&to=2040', '/DE?from=2028&to=2026', '/DE?from=x&to=y'])(
    '%s is no span',
    async (path) => {
      expect((await api.get(`/api/holidays${path}`)).status).toBe(400);
    },
  );

  test('countries are named in the language of the screen, with their regions', async () => {
    const { body } = await api.get('/api/holidays/countries?language=de');
    const countries = body.countries as { code: string; name: string; regions: { code: string }[] }[];
    const germany = countries.find(({ code }) => code === 'DE');
    expect(germany?.name).toBe('Deutschland');
    expect(germany?.regions.map(({ code }) => code)).toContain('BY');
  });
});
