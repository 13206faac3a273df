import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorWith } from '../people/testing/actors.ts';
import type { NewPerson } from '../store/people/person-repository.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { type TestApi, testApi } from './testing/test-api.ts';

const hours = {
  ...{ version: 1, title: 'Desk hours', timeZone: 'Europe/Berlin', branches: [] },
  ...{ weekly: {}, recurring: [], specialDays: [], specialPeriods: [] },
};
const QUEUE_EXITS = ['answered', 'timeout', 'full', 'closed', 'nobody', 'error'];
const needs = [
  { skill: 'Moving', level: 2 },
  { skill: '{{ topic }}', level: 1 },
];
const waitingFlow = {
  ...{
    callwright: 1,
    id: 'wait',
    title: 'Wait',
    languages: ['en'],
    variables: { topic: { type: 'string', default: '' } },
    start: 'wait',
  },
  fallback: { number: '+498999998100' },
  nodes: {
    wait: {
      ...{
        type: 'queue',
        version: 1,
        config: { queue: 'needed', leaveKeys: [], hears: 'music', maxSeconds: 60, priority: 0, needs },
      },
      next: Object.fromEntries(QUEUE_EXITS.map((exit) => [exit, 'bye'])),
    },
    bye: { type: 'hangup', version: 1, config: {}, next: {} },
  },
  canvas: {},
};
const BY = { at: 1, person: 'tester' };

describe.each(DATABASES)('queues and their people over the API on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  let ana: string;
  let ben: string;
  const newPerson = async (name: string, roles: NewPerson['roles']) => {
    const made = await api.store.people.add({ name, email: `${name.toLowerCase()}@x.example`, roles, grants: [] }, BY);
    if (made === 'email-taken') throw new Error(made);
    return made.id;
  };
  const make = async (title: string, queue: object = { strategy: 'longest-idle' }) =>
    api.send('POST', '/api/queues', { title, queue });
  const changesOf = async (path: string) =>
    (await api.get(`${path}/changes`)).body.changes as { id: string; of: string; version: number }[];

  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
    await api.store.numbers.put('+498999998100', { title: 'Service', flow: null, sample: false });
    ana = await newPerson('Ana', ['agent']);
    ben = await newPerson('Ben', ['supervisor', 'agent']);
    await newPerson('Dee', ['designer']);
  });
  afterAll(() => database.remove());

  it('are made out of a title and a strategy; the rest is as usual', async () => {
    expect(await make('Kundenservice')).toEqual({ status: 201, body: { name: 'kundenservice', version: 1 } });
    expect((await api.get('/api/queues/kundenservice')).body).toMatchObject({
      title: 'Kundenservice',
      queue: { strategy: 'longest-idle', ringSeconds: 20, target: { percent: 80, seconds: 20 }, standIn: null },
      members: [],
      usedBy: [],
    });
    expect((await api.get('/api/names')).body.queues).toEqual([{ name: 'kundenservice', title: 'Kundenservice' }]);
  });

  it('are refused with what names nothing, helps itself, or may not be rung', async () => {
    const problems = async (queue: object) => {
      const { status, body } = await make('Wrong', { strategy: 'ordered', ...queue });
      expect(status).toBe(422);
      return (body.problems as { pointer: string }[]).map(({ pointer }) => pointer);
    };
    expect(await problems({ overflow: { to: 'none', afterSeconds: 60 } })).toEqual(['/overflow/to']);
    expect(await problems({ schedule: 'none' })).toEqual(['/schedule']);
    expect(await problems({ standIn: { kind: 'box', box: 'none' } })).toEqual(['/standIn/box']);
    expect(await problems({ standIn: { kind: 'queue', queue: 'wrong' } })).toEqual(['/standIn/queue']);
    expect(await problems({ standIn: { kind: 'numbers', numbers: ['112'] } })).toEqual(['/standIn/numbers/0']);
    expect(await problems({ crmUrl: 'https://crm.example/?q={nummer}' })).toEqual(['/crmUrl']);
    expect((await make('', { strategy: 'ordered' })).status).toBe(400);
  });

  it('take no helpers in a circle, and go only when nobody is helped by them', async () => {
    await make('Helper', { strategy: 'ordered' });
    await make('Helped', { strategy: 'ordered', standIn: { kind: 'queue', queue: 'helper' } });
    const circle = {
      version: 1,
      title: 'Helper',
      queue: { strategy: 'ordered', standIn: { kind: 'queue', queue: 'helped' } },
    };
    expect(await api.send('PUT', '/api/queues/helper', circle)).toMatchObject({ status: 422 });
    expect(await api.send('DELETE', '/api/queues/helper/1')).toMatchObject({
      status: 409,
      body: { code: 'queue-in-use', usedBy: [{ kind: 'queue', queue: 'helped', title: 'Helped' }] },
    });
    expect((await api.send('DELETE', '/api/queues/helped/1')).status).toBe(200);
    expect((await api.send('DELETE', '/api/queues/helper/1')).status).toBe(200);
  });

  it('stay while a call flow lets callers wait in them, and keep the opening hours that they name', async () => {
    await api.store.named.put('schedule', 'desk-hours', { title: 'Desk hours', document: hours, at: 1 });
    await make('Needed', { strategy: 'ordered', schedule: 'desk-hours' });
    await api.send('POST', '/api/flows', { flow: waitingFlow });
    const published = await api.send('POST', '/api/flows/wait/publish', { version: 1, comment: '' });
    expect(published.body.problems).toBeUndefined();
    expect((await api.get('/api/team')).body.skills).toEqual(['Moving']);
    expect(await api.send('DELETE', '/api/queues/needed/1')).toMatchObject({
      status: 409,
      body: { code: 'queue-in-use', usedBy: [{ kind: 'flow', flow: 'wait', title: 'Wait', live: true }] },
    });
    expect(await api.send('DELETE', '/api/opening-hours/desk-hours/1')).toMatchObject({
      status: 409,
      body: { code: 'hours-in-use' },
    });
  });

  it('have people in an order, who are told apart from what somebody else has changed', async () => {
    const PATH = '/api/queues/kundenservice/members';
    const lines = [
      { person: ana, rank: 1 },
      { person: ben, rank: 2 },
    ];
    expect((await api.send('PUT', PATH, { before: [], after: lines })).status).toBe(200);
    expect(await api.send('PUT', PATH, { before: [], after: [] })).toMatchObject({
      status: 409,
      body: { code: 'members-changed' },
    });
    const twice = [...lines, { person: ana, rank: 1 }];
    expect((await api.send('PUT', PATH, { before: lines, after: twice })).status).toBe(422);
    expect((await api.send('PUT', PATH, { before: lines, after: [{ person: 'nobody', rank: 1 }] })).status).toBe(422);
    expect((await api.send('PUT', PATH, { before: lines, after: lines.toReversed() })).status).toBe(200);
    expect((await api.get('/api/queues/kundenservice')).body.members).toMatchObject([
      { person: ben, rank: 2, name: 'Ben', takesCalls: true, absentUntil: null, sample: false },
      { person: ana, rank: 1, name: 'Ana' },
    ]);
  });

  it('take back what was changed of a queue and of its people, and bring one back that was deleted', async () => {
    const PATH = '/api/queues/kundenservice';
    const undo = (id: string, version: number) => api.send('POST', `${PATH}/changes/${id}/undo`, { version });
    const queue = { strategy: 'ring-all', wrapUpSeconds: 10 };
    expect((await api.send('PUT', PATH, { version: 1, title: 'Service', queue })).body.version).toBe(2);
    const [changed, swapped] = await changesOf(PATH);
    expect([changed?.of, swapped?.of]).toEqual(['queue', 'members']);
    expect((await undo(changed?.id ?? '', 2)).body).toEqual({ name: 'kundenservice', version: 3 });
    expect((await undo(swapped?.id ?? '', 3)).status).toBe(200);
    expect((await undo(swapped?.id ?? '', 3)).status).toBe(409);
    const after = (await api.get(PATH)).body;
    expect(after).toMatchObject({ title: 'Kundenservice', queue: { strategy: 'longest-idle' }, version: 3 });
    expect(after.members).toMatchObject([{ person: ana }, { person: ben }]);
    expect((await api.send('DELETE', `${PATH}/3`)).status).toBe(200);
    const removal = (await changesOf(PATH)).find(({ version }) => version === 4);
    expect((await undo(removal?.id ?? '', 0)).status).toBe(200);
    expect((await api.get(PATH)).body.members).toHaveLength(2);
  });

  it('show everybody who takes calls, with telephones and skills that can be set and taken back', async () => {
    const SET_UP = { devices: [{ kind: 'desk' }, { kind: 'browser' }], ring: 'together', skills: {} };
    const team = async () => (await api.get('/api/team')).body as { people: { person: string; name: string }[] };
    expect((await team()).people).toMatchObject([
      { person: ana, name: 'Ana', ...SET_UP, queues: [{ queue: 'kundenservice', rank: 1 }], absentUntil: null },
      { person: ben, name: 'Ben' },
    ]);
    const after = { devices: [{ kind: 'number', number: '+49 89 99998 123' }], ring: 'inOrder', skills: { Umzug: 3 } };
    expect((await api.send('PUT', `/api/team/${ana}`, { before: SET_UP, after })).status).toBe(200);
    expect((await api.send('PUT', `/api/team/${ana}`, { before: SET_UP, after })).status).toBe(409);
    const bad = { ...after, devices: [{ kind: 'number', number: '112' }] };
    const kept = { ...after, devices: [{ kind: 'number', number: '+498999998123' }] };
    expect(await api.send('PUT', `/api/team/${ana}`, { before: kept, after: bad })).toMatchObject({
      status: 422,
      body: { problems: [{ pointer: '/after/devices/0/number' }] },
    });
    expect(await team()).toMatchObject({ people: [kept, {}], skills: ['Moving', 'Umzug'] });
    const [change] = await changesOf(`/api/team/${ana}`);
    expect((await api.send('POST', `/api/team/${ana}/changes/${change?.id}/undo`)).status).toBe(200);
    expect((await team()).people).toMatchObject([SET_UP, {}]);
  });

  it('know who is away until when, and who takes their calls; the change history doesn’t', async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const absent = (body: object) => api.send('PUT', `/api/team/${ana}/absence`, body);
    expect((await absent({ until: '2020-01-01T00:00:00Z', standIn: null })).status).toBe(422);
    expect((await absent({ until, standIn: ana })).status).toBe(422);
    expect((await absent({ until, standIn: ben })).status).toBe(200);
    const { people } = (await api.get('/api/team')).body;
    expect(people).toMatchObject([
      { absentUntil: until, standIn: { person: ben, name: 'Ben' } },
      { absentUntil: null },
    ]);
    expect((await api.store.changes.search({ text: until, limit: 10 })).changes).toEqual([]);
    expect((await absent({ until: null, standIn: null })).status).toBe(200);
    expect((await api.get('/api/team')).body.people).toMatchObject([{ absentUntil: null, standIn: null }, {}]);
  });

  it('are a supervisor’s, and no agent’s', async () => {
    const agent = api.as(actorWith({ roles: ['agent'] }));
    const supervisor = api.as(actorWith({ roles: ['supervisor'] }));
    for (const path of ['/api/queues', '/api/team']) {
      expect((await agent.get(path)).status).toBe(403);
      expect((await supervisor.get(path)).status).toBe(200);
    }
  });
});
