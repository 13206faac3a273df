import type { Flow } from '@callwright/flow/document';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { menuFlow, type TestApi, testApi } from './testing/test-api.ts';

const STEP = '+498999998100';
const GERMAN = '+498999998101';
const NONE = '+498999998102';
const FROM = '2027-03-01T08:00:00+01:00';
const UNTIL = '2027-03-01T12:00:00+01:00';
const ENTRY = {
  title: 'Power cut',
  text: { en: 'There is no power in the {{ north }}.', de: 'Im Norden ist Stromausfall.' },
  dialled: [STEP, GERMAN, NONE],
  from: FROM,
  until: UNTIL,
};

/** The menu with a step before it that plays special announcements. */
function withStep(flow: Flow): Flow {
  const notices = { type: 'announcements', version: 1, config: {}, next: { done: 'menu', error: 'menu' } };
  return { ...flow, start: 'notices', nodes: { ...flow.nodes, notices } };
}

describe.each(DATABASES)('special announcements over the API on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
    await live(withStep(menuFlow('step')), STEP);
    await live({ ...menuFlow('german'), languages: ['de', 'hu'] }, GERMAN);
    await live(menuFlow('plain'), NONE);
  });
  afterAll(async () => {
    await api.calls.stop();
    await database.remove();
  });

  async function live(flow: Flow, number: string) {
    expect((await api.send('POST', '/api/flows', { flow })).status).toBe(201);
    expect((await api.send('POST', `/api/flows/${flow.id}/publish`, { version: 1, comment: '' })).status).toBe(200);
    await api.send('PUT', `/api/numbers/${encodeURIComponent(number)}`, { title: number, flow: flow.id });
  }

  /** What a caller hears first at a moment, and on which revision. */
  async function ring(dialled: string, clock: string) {
    const { body } = await api.send('POST', '/api/simulator/calls', {
      dialled,
      caller: { number: '+4989123456' },
      clock,
    });
    const verbs = body.verbs as { verb: string; prompt?: { text: string; language: string } }[];
    const said = verbs.flatMap(({ prompt }) => (prompt === undefined ? [] : [prompt.text]));
    return { said, revision: body.revision as number, call: String(body.call) };
  }
  const MENU = 'Press one or two.';

  it('are heard at three numbers by the next call, each in its language, and no longer at the end', async () => {
    expect((await ring(STEP, FROM)).said).toEqual([MENU]);
    const made = await api.send('POST', '/api/announcements', ENTRY);
    expect(made).toMatchObject({ status: 201, body: { name: 'power-cut', version: 1 } });

    const heard = async (clock: string) =>
      Promise.all([STEP, GERMAN, NONE].map(async (one) => (await ring(one, clock)).said));
    const during = [
      [ENTRY.text.en, MENU],
      [ENTRY.text.de, MENU],
      [ENTRY.text.en, MENU],
    ];
    const without = [[MENU], [MENU], [MENU]];
    expect(await heard('2027-03-01T07:59:59+01:00')).toEqual(without);
    expect(await heard(FROM)).toEqual(during);
    expect(await heard('2027-03-01T11:59:59+01:00')).toEqual(during);
    expect(await heard(UNTIL)).toEqual(without);
  });

  it('stand before a flow that plays none itself, as a version of the same flow that is made once', async () => {
    const one = await ring(NONE, FROM);
    const other = await ring(NONE, FROM);
    expect(one.revision).toBeLessThan(0);
    expect(other.revision).toBe(one.revision);
    expect((await ring(STEP, FROM)).revision).toBe(1);
    expect((await ring(NONE, UNTIL)).revision).toBe(1);
    expect((await api.get('/api/flows/plain/revisions')).body.revisions).toHaveLength(1);
    expect(await api.store.fronts.baseOf('plain', one.revision)).toBe(1);
    expect((await api.get(`/api/calls/${one.call}`)).body.call).toMatchObject({ revision: one.revision, version: 1 });
    const past = await api.get(`/api/flows/plain/revisions/${one.revision}`);
    expect(past).toMatchObject({ status: 200, body: { flow: { id: 'plain', start: 'front-announcements' } } });
  });

  it('tell who hears them, and whose language is missing', async () => {
    const { body } = await api.get('/api/announcements/power-cut');
    expect(body).toMatchObject({
      title: 'Power cut',
      version: 1,
      dialled: [STEP, GERMAN, NONE],
      reaches: [{ number: STEP, live: true }, { number: GERMAN }, { number: NONE }],
      lacks: [{ language: 'hu', numbers: [GERMAN], hear: 'de' }],
    });
    const { body: heard } = await api.send('POST', '/api/heard', {
      number: GERMAN,
      at: FROM,
      caller: { language: 'hu' },
    });
    expect(heard.heard).toMatchObject({ said: [{ language: 'de', from: 'announcement' }, { text: MENU }] });
  });

  it('are heard in a preview before anybody has saved them', async () => {
    const instead = { announcements: { new: { ...ENTRY, text: { en: 'Not saved yet.' } }, 'power-cut': null } };
    const { body } = await api.send('POST', '/api/heard', { number: NONE, at: FROM, instead });
    expect(body.heard).toMatchObject({
      said: [{ text: 'Not saved yet.', from: 'announcement' }, { text: MENU }],
      after: 'keys',
    });
    expect((await api.get('/api/announcements')).body.announcements).toHaveLength(1);
  });

  it('end now, and come back when that is undone; two who change one lose nothing', async () => {
    const open = { ...ENTRY, title: 'Called otherwise', from: undefined, until: undefined };
    expect(
      (await api.send('PUT', '/api/announcements/power-cut', { version: 1, announcement: open })).body,
    ).toMatchObject({ version: 2 });
    const now = () => new Date(Date.now() + 1000).toISOString();
    expect((await ring(NONE, now())).said).toHaveLength(2);
    expect((await api.send('POST', '/api/announcements/power-cut/end', { version: 2 })).body).toMatchObject({
      version: 3,
    });
    expect((await ring(NONE, now())).said).toEqual([MENU]);
    expect(await api.send('POST', '/api/announcements/power-cut/end', { version: 2 })).toMatchObject({
      status: 409,
      body: { code: 'announcement-changed', version: 3, announcement: { title: 'Called otherwise' } },
    });
    const { body } = await api.get('/api/announcements/power-cut/changes');
    const [ended, renamed] = body.changes as { id: string }[];
    expect(
      (await api.send('POST', `/api/announcements/power-cut/changes/${ended?.id}/undo`, { version: 3 })).body,
    ).toMatchObject({ version: 4 });
    expect((await ring(NONE, now())).said).toHaveLength(2);
    const back = await api.send('POST', `/api/announcements/power-cut/changes/${renamed?.id}/undo`, { version: 4 });
    expect(back.body).toMatchObject({ version: 5 });
    expect((await api.get('/api/announcements/power-cut')).body).toMatchObject({ title: 'Power cut', from: FROM });
  });

  it('are taken away and put back, and every change tells who made it', async () => {
    expect((await api.send('DELETE', '/api/announcements/power-cut/5')).status).toBe(200);
    expect((await api.get('/api/announcements/power-cut')).status).toBe(404);
    const { body } = await api.get('/api/announcements/power-cut/changes');
    const changes = body.changes as { id: string; who: unknown; after: unknown }[];
    expect(changes).toHaveLength(6);
    expect(changes[0]).toMatchObject({ after: null, who: { kind: expect.any(String) } });
    expect(
      (await api.send('POST', `/api/announcements/power-cut/changes/${changes[0]?.id}/undo`, { version: 0 })).status,
    ).toBe(200);
    expect((await api.get('/api/announcements/power-cut')).status).toBe(200);
  });

  it('refuse what could not be heard', async () => {
    const refused = async (entry: object) =>
      (await api.send('POST', '/api/announcements', { ...ENTRY, ...entry })).body;
    expect(await refused({ text: { en: ' ' } })).toMatchObject({ problems: [{ pointer: '/text' }] });
    expect(await refused({ until: FROM })).toMatchObject({ problems: [{ pointer: '/until' }] });
    expect(await refused({ dialled: ['+4900000'] })).toMatchObject({ problems: [{ pointer: '/dialled/0' }] });
    expect(await refused({ flows: ['nothing'] })).toMatchObject({ problems: [{ pointer: '/flows/0' }] });
    expect(await refused({ recording: 'nothing' })).toMatchObject({ problems: [{ pointer: '/recording' }] });
    expect(await refused({ strange: 1 })).toMatchObject({ code: 'bad-body' });
  });

  it('play a recording instead of the text, which can’t be deleted as long as they do', async () => {
    await api.store.prompts.create('jingle', 'Jingle', 1);
    const entry = {
      ...ENTRY,
      title: 'Recorded',
      recording: 'jingle',
      dialled: [NONE],
      from: '2028-03-01T08:00:00Z',
      until: undefined,
    };
    const { body } = await api.send('POST', '/api/announcements', entry);
    const heard = await api.send('POST', '/api/heard', { number: NONE, at: entry.from });
    expect(heard.body.heard).toMatchObject({
      said: expect.arrayContaining([expect.objectContaining({ recording: 'jingle', from: 'announcement' })]),
    });
    expect(await api.send('DELETE', '/api/prompts/jingle')).toMatchObject({
      status: 409,
      body: { announcements: ['Recorded'] },
    });
    await api.send('DELETE', `/api/announcements/${body.name}/${body.version}`);
    expect((await api.send('DELETE', '/api/prompts/jingle')).status).toBe(200);
  });

  it('for a call flow are heard at every number that rings it', async () => {
    const { dialled: _, ...entry } = ENTRY;
    await api.send('POST', '/api/announcements', {
      ...entry,
      title: 'For a flow',
      flows: ['step'],
      text: { en: 'For the flow.' },
      from: UNTIL,
      until: undefined,
    });
    expect((await ring(STEP, UNTIL)).said).toContain('For the flow.');
    expect((await ring(NONE, UNTIL)).said).not.toContain('For the flow.');
  });
});
