import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorWith } from '../people/testing/actors.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { diallingStore } from '../telephony/dialling/index.ts';
import { menuFlow, type TestApi, testApi } from './testing/test-api.ts';

const NUMBER = '+498999998100';
const OTHER = '+498999998101';
const MOBILE = '+491701234567';
const FROM = '2027-03-01T08:00:00+01:00';
const UNTIL = '2027-03-01T12:00:00+01:00';
const DIVERT = {
  numbers: [NUMBER],
  to: '0170 1234567',
  from: FROM,
  until: UNTIL,
  reason: 'Training',
  text: { en: 'One moment {{ please }}.' },
  seconds: 20,
};

describe.each(DATABASES)('diverts over the API on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
    await api.send('POST', '/api/flows', { flow: menuFlow() });
    await api.send('POST', '/api/flows/hello/publish', { version: 1, comment: '' });
    for (const number of [NUMBER, OTHER]) {
      await api.send('PUT', `/api/numbers/${encodeURIComponent(number)}`, { title: number, flow: 'hello' });
    }
  });
  afterAll(async () => {
    await api.calls.stop();
    await database.remove();
  });

  const ring = async (dialled: string, clock: string) => {
    const { body } = await api.send('POST', '/api/simulator/calls', {
      dialled,
      caller: { number: '+4989123456' },
      clock,
    });
    return body as { call: string; generation: number; revision: number; verbs: Record<string, unknown>[] };
  };
  const tell = (call: string, generation: number, event: unknown) =>
    api.send('POST', `/api/simulator/calls/${call}/events`, { generation, event });
  const MENU = [{ verb: 'say', prompt: { text: 'Press one or two.' } }, { verb: 'gather' }];

  it('put the next callers through, with a sentence, from then until then', async () => {
    const made = await api.send('POST', '/api/diverts', DIVERT);
    expect(made).toMatchObject({ status: 201, body: { name: 'training', version: 1 } });
    expect((await ring(NUMBER, '2027-03-01T07:59:59+01:00')).verbs).toMatchObject(MENU);
    const during = await ring(NUMBER, FROM);
    expect(during.verbs).toMatchObject([
      { verb: 'say', prompt: { text: DIVERT.text.en } },
      { verb: 'dial', targets: [MOBILE.replace('+49', '0')], seconds: 20 },
    ]);
    expect((await ring(OTHER, FROM)).verbs).toMatchObject(MENU);
    expect((await ring(NUMBER, UNTIL)).verbs).toMatchObject(MENU);
  });

  it('let nobody be stranded: whoever isn’t taken there goes on into the number’s own flow', async () => {
    for (const outcome of ['busy', 'noAnswer', 'failed', 'notAccepted']) {
      const { call, generation } = await ring(NUMBER, FROM);
      const answer = await tell(call, generation, { kind: 'dialled', outcome: { kind: outcome } });
      expect(answer.body.verbs).toMatchObject(MENU);
      const chosen = await tell(call, answer.body.generation as number, { kind: 'keys', keys: '2' });
      expect(chosen.body).toMatchObject({ phase: 'ended' });
    }
    const { call, generation } = await ring(NUMBER, FROM);
    const answer = await tell(call, generation, {
      kind: 'dialled',
      outcome: { kind: 'answered', leg: 'leg-1', target: MOBILE },
    });
    expect(answer.body.verbs).toMatchObject([{ verb: 'bridge', leg: 'leg-1' }]);
    const over = await tell(call, answer.body.generation as number, { kind: 'partyLeft' });
    expect(over.body).toMatchObject({ phase: 'ended' });
  });

  it('are heard, with the telephone that rings', async () => {
    const { body } = await api.send('POST', '/api/heard', { number: NUMBER, at: FROM });
    expect(body.heard).toMatchObject({
      said: [{ text: DIVERT.text.en, from: 'divert' }],
      after: 'rings',
      rings: ['01701234567'],
    });
    const without = await api.send('POST', '/api/heard', {
      number: NUMBER,
      at: FROM,
      instead: { diverts: { training: null } },
    });
    expect(without.body.heard).toMatchObject({ after: 'keys', rings: [] });
  });

  it('are refused where the dialling rules refuse, and where callers would come back', async () => {
    const refused = async (divert: object) =>
      (await api.send('POST', '/api/diverts', { ...DIVERT, from: UNTIL, until: undefined, ...divert })).body;
    expect(await refused({ to: '112' })).toMatchObject({ code: 'divert-refused', reason: 'emergency' });
    expect(await refused({ to: '+1 876 555 1234' })).toMatchObject({ code: 'divert-refused', reason: 'country' });
    expect(await refused({ to: NUMBER })).toMatchObject({ reason: 'circle' });
    expect(await refused({ to: 'anna' })).toMatchObject({ reason: 'not-a-number' });
    expect(await refused({ numbers: ['+4900000'] })).toMatchObject({ problems: [{ pointer: '/numbers/0' }] });
    expect(await refused({ from: FROM, until: UNTIL, to: MOBILE })).toMatchObject({
      code: 'divert-overlaps',
      with: ['training'],
    });
    expect(await refused({ numbers: [OTHER], to: NUMBER, from: FROM, until: UNTIL })).toMatchObject({
      name: expect.any(String),
    });
    const back = { ...DIVERT, to: OTHER };
    expect((await api.send('PUT', '/api/diverts/training', { version: 1, divert: back })).body).toMatchObject({
      reason: 'circle',
    });
    expect((await api.send('POST', '/api/diverts/judge', { to: '112' })).body).toEqual({
      ok: false,
      reason: 'emergency',
    });
    expect((await api.send('POST', '/api/diverts/judge', { to: DIVERT.to })).body).toEqual({ ok: true, to: MOBILE });
  });

  it('say why nobody is put through while nothing may be dialled', async () => {
    const rules = diallingStore(api.store.installation);
    const now = { ...DIVERT, from: undefined, until: undefined };
    expect((await api.send('PUT', '/api/diverts/training', { version: 1, divert: now })).status).toBe(200);
    expect((await api.get('/api/diverts/training')).body).toMatchObject({ state: 'active', blocked: null });
    await rules.stop(true);
    expect((await api.get('/api/diverts/training')).body).toMatchObject({ state: 'active', blocked: 'stopped' });
    expect((await api.send('POST', '/api/diverts', { ...DIVERT, numbers: [OTHER] })).body).toMatchObject({
      reason: 'stopped',
    });
    await rules.stop(false);
  });

  it('end now, and come back when that is undone', async () => {
    const later = () => new Date(Date.now() + 1000).toISOString();
    expect((await ring(NUMBER, later())).verbs[1]).toMatchObject({ verb: 'dial' });
    expect((await api.send('POST', '/api/diverts/training/end', { version: 2 })).body).toMatchObject({ version: 3 });
    expect((await ring(NUMBER, later())).verbs).toMatchObject(MENU);
    const { body } = await api.get('/api/diverts/training/changes');
    const [ended] = body.changes as { id: string }[];
    expect(
      (await api.send('POST', `/api/diverts/training/changes/${ended?.id}/undo`, { version: 3 })).body,
    ).toMatchObject({ version: 4 });
    expect((await ring(NUMBER, later())).verbs[1]).toMatchObject({ verb: 'dial' });
    expect((await api.send('POST', '/api/diverts/training/end', { version: 1 })).body).toMatchObject({
      code: 'divert-changed',
      version: 4,
    });
  });

  it('are taken away and put back, by whom they belong to', async () => {
    expect((await api.send('DELETE', '/api/diverts/training/4')).status).toBe(200);
    expect((await api.get('/api/diverts/training')).status).toBe(404);
    const { body } = await api.get('/api/diverts/training/changes');
    const [gone] = body.changes as { id: string }[];
    const undo = `/api/diverts/training/changes/${gone?.id}/undo`;
    const stranger = api.as(actorWith({ roles: ['business'], grants: [{ kind: 'number', name: OTHER }] }));
    expect((await stranger.get('/api/diverts/training/changes')).status).toBe(404);
    expect((await stranger.send('POST', undo, { version: 0 })).status).toBe(403);
    expect((await api.send('POST', undo, { version: 0 })).status).toBe(200);
    expect((await api.get('/api/diverts/training')).body).toMatchObject({ numbers: [NUMBER] });
  });
});
