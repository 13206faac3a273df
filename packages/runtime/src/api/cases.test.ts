import type { Flow } from '@callwright/flow/document';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Customer, EarlierCall, FollowUp, OwnDay, Pop, WrapUp, WrapUpFields } from '../cases/shapes.ts';
import { type Actor, ROLES } from '../people/actor.ts';
import { actorWith } from '../people/testing/actors.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { menuFlow, type TestApi, type TestClient, testApi } from './testing/test-api.ts';

const NUMBER = '+498999998100';
const CALLER = '+4917012345';
const says = (en: string) => ({ text: { en } });

/** Asks for what may be told and for what may not, then ends. */
const FLOW: Flow = {
  ...menuFlow('service'),
  title: 'Customer service',
  variables: {
    customer: { type: 'string', title: 'Customer number', default: '' },
    pin: { type: 'string', secret: true, default: '' },
  } as Flow['variables'],
  nodes: {
    menu: {
      ...(menuFlow().nodes.menu as Flow['nodes'][string]),
      title: 'Main menu',
      config: {
        ...menuFlow().nodes.menu?.config,
        options: [
          { key: '1', label: 'Invoice' },
          { key: '2', label: 'Other' },
        ],
      },
      next: { '1': 'customer', '2': 'end', noInput: 'end', noMatch: 'end' },
    },
    customer: collect('customer', 'Which customer?', false, 'pin'),
    pin: collect('pin', 'Your secret?', true, 'end'),
    end: { type: 'wait', version: 1, config: { seconds: 60, hears: 'music' }, next: { done: 'bye' } },
    bye: { type: 'hangup', version: 1, config: {}, next: {} },
  },
};

function collect(variable: string, title: string, secret: boolean, next: string): Flow['nodes'][string] {
  return {
    type: 'collect',
    version: 1,
    title,
    config: {
      prompt: says('Please type.'),
      into: variable,
      min: 4,
      max: 4,
      endKey: 'none',
      secret,
      tries: 1,
      seconds: 8,
      betweenSeconds: 4,
    },
    next: { collected: next, invalid: 'end', noInput: 'end' },
  } as Flow['nodes'][string];
}

const agent = (id: string): Actor => ({ ...actorWith({ roles: ['agent'] }), id, name: id });

const JANA = agent('person-jana');
const OTTO = agent('person-otto');

describe.each(DATABASES)('customers, notes on talks and follow-ups over the API on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  let jana: TestClient;
  let otto: TestClient;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
    [jana, otto] = [api.as(JANA), api.as(OTTO)];
    await api.send('POST', '/api/flows', { flow: FLOW });
    expect(await api.send('POST', '/api/flows/service/publish', { version: 1, comment: '' })).toMatchObject({
      status: 200,
    });
    await api.send('PUT', `/api/numbers/${encodeURIComponent(NUMBER)}`, { title: 'Service', flow: 'service' });
    const document = {
      strategy: 'longest-idle',
      results: ['Settled'],
      crmUrl: 'https://crm.example/c?n={number}&k={key}',
    };
    await api.store.named.put('queue', 'service', { title: 'Service team', document, at: 1 });
  });
  afterAll(async () => {
    api.closeStreams();
    await api.calls.stop();
    await database.remove();
  });

  /** Rings, chooses the invoice, types a customer number and a secret, and waits. */
  async function rung(number: string): Promise<string> {
    const { body } = await api.send('POST', '/api/simulator/calls', { dialled: NUMBER, caller: { number } });
    let generation = body.generation;
    for (const keys of ['1', '4711', '9876']) {
      const answer = await api.send('POST', `/api/simulator/calls/${body.call}/events`, {
        generation,
        event: { kind: 'keys', keys },
      });
      generation = answer.body.generation;
    }
    return String(body.call);
  }

  /** As the queue leaves it behind: an agent has answered. */
  async function talkOf(call: string, talk: string, person: string): Promise<void> {
    const at = Date.now();
    const details = JSON.stringify({ topic: 'Invoice', whisper: [], acceptKey: null, needs: [], language: 'en' });
    await api.store.signInTables
      .insertInto('queue_tickets')
      .values({
        id: `${call}.1`,
        queue: 'service',
        kind: 'caller',
        call,
        handle: '1',
        provider: 'simulator',
        callback: null,
        since: at - 190_000,
        priority: 0,
        details,
        state: 'talking',
        outcome: 'answered',
        agent: person,
        leg: talk,
        answered_in: 'service',
        entered_at: at - 190_000,
        left_at: at,
        ended_at: null,
        told: 1,
        sample: 0,
      })
      .execute();
  }

  const draft = (more: Partial<WrapUpFields> = {}): WrapUpFields => ({
    result: '',
    note: '',
    ticket: 'none',
    title: '',
    dueAt: null,
    owner: null,
    callBack: '',
    followUp: null,
    ...more,
  });

  it('shows who rings, why, what they typed and how long they waited, and never a secret', async () => {
    const customer = { version: 0, name: 'Anna Berg', language: 'en', fields: { key: 'A 1' } };
    expect((await jana.send('PUT', `/api/customers/${CALLER}`, customer)).body).toEqual({ version: 1 });
    const call = await rung(CALLER);
    await talkOf(call, 'leg-pop', JANA.id);
    const { body } = await jana.get(`/api/desk/pop?call=${call}`);
    const pop = body as Pop;
    expect(pop).toMatchObject({
      number: CALLER,
      anonymous: false,
      customer: { name: 'Anna Berg', version: 1 },
      call: { id: call, dialledTitle: 'Service', flowTitle: 'Customer service' },
      ticket: { queueTitle: 'Service team', topic: 'Invoice', waitedMs: 190_000, waiting: false },
      collected: [{ name: 'customer', title: 'Customer number', value: '4711' }],
      earlier: [],
      crm: 'https://crm.example/c?n=%2B4917012345&k=A%201',
    });
    expect(pop.path.map(({ title, exit, exitLabel }) => [title, exit, exitLabel])).toEqual([
      ['Main menu', '1', 'Invoice'],
      ['Which customer?', 'collected', null],
      ['Your secret?', 'collected', null],
      [null, null, null],
    ]);
    expect(JSON.stringify(body)).not.toContain('9876');
    expect(await jana.get(`/api/desk/pop?ticket=${call}.1`)).toMatchObject({
      body: { number: CALLER, call: { id: call } },
    });
    expect((await jana.get('/api/desk/pop?call=nobody')).body).toMatchObject({
      number: null,
      path: [],
      customer: null,
    });
  });

  it('tells before anybody dials who asked to be called back', async () => {
    const number = '+498999998123';
    await jana.send('PUT', `/api/customers/${number}`, { version: 0, name: 'Bea Neu', language: null, fields: {} });
    const made = await api.send('POST', '/api/callbacks', { queue: 'service', number, topic: 'Offer' });
    expect(made).toMatchObject({ status: 201 });
    const pop = (await jana.get(`/api/desk/pop?callback=${made.body.id}`)).body;
    expect(pop).toMatchObject({ number, customer: { name: 'Bea Neu' }, call: null, path: [] });
  });

  it('says nothing of who withheld their number', async () => {
    const { body } = await api.send('POST', '/api/simulator/calls', {
      dialled: NUMBER,
      caller: { number: '', anonymous: true },
    });
    const pop = (await jana.get(`/api/desk/pop?call=${body.call}`)).body;
    expect(pop).toMatchObject({ number: null, anonymous: true, customer: null, earlier: [] });
  });

  it('keeps notes as they are typed, lets two tabs not write over each other, and finds them again', async () => {
    const call = await rung(CALLER);
    await talkOf(call, 'leg-notes', JANA.id);
    const at = '/api/wrap-ups/leg-notes';
    expect((await jana.get(at)).body).toMatchObject({
      version: 0,
      results: ['Settled'],
      topic: 'Invoice',
      customer: 'Anna Berg',
    });
    expect((await jana.send('PUT', at, { version: 0, fields: draft({ note: 'Wants' }) })).body.version).toBe(1);
    expect((await jana.send('PUT', at, { version: 1, fields: draft({ note: 'Wants a copy' }) })).body.version).toBe(2);
    const second = await jana.send('PUT', at, { version: 1, fields: draft({ note: 'Other tab' }) });
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'wrap-up-changed', wrapUp: { version: 2, fields: { note: 'Wants a copy' } } },
    });
    // Another computer, another process: nothing but the database is shared.
    const elsewhere = await testApi(database);
    const found = (await elsewhere.as(JANA).get('/api/wrap-ups')).body.wrapUps as WrapUp[];
    expect(found).toMatchObject([{ talk: 'leg-notes', version: 2, fields: { note: 'Wants a copy' } }]);
    await elsewhere.calls.stop();
    // Nobody else's.
    expect((await otto.get(at)).status).toBe(404);
    expect((await otto.send('PUT', at, { version: 2, fields: draft() })).status).toBe(404);
    expect((await otto.send('POST', `${at}/done`, { version: 2, fields: draft() })).status).toBe(404);
    expect((await otto.get('/api/wrap-ups')).body.wrapUps).toEqual([]);
  });

  it('makes a follow-up when the notes are done, once, and tells the customer’s history of it', async () => {
    const at = '/api/wrap-ups/leg-notes/done';
    const fields = draft({
      result: 'Settled',
      note: 'Wants a copy',
      ticket: 'open',
      dueAt: '2026-12-24T09:00:00.000Z',
    });
    expect((await jana.send('POST', at, { version: 1, fields })).status).toBe(409);
    const done = await jana.send('POST', at, { version: 2, fields });
    expect(done).toMatchObject({
      status: 200,
      body: { followUp: { title: 'Invoice', number: CALLER, state: 'open' } },
    });
    const again = await jana.send('POST', at, { version: 2, fields });
    expect(again.body.followUp).toEqual(done.body.followUp);
    expect((await jana.send('PUT', '/api/wrap-ups/leg-notes', { version: 4, fields })).body.code).toBe('wrap-up-done');
    expect((await jana.get('/api/wrap-ups')).body.wrapUps).toEqual([]);
    const card = (await jana.get(`/api/customers/${CALLER}`)).body;
    expect(card.followUps).toMatchObject([{ title: 'Invoice', notes: [{ text: 'Wants a copy' }] }]);
    const calls = card.calls as EarlierCall[];
    expect(calls.map(({ outcome, topic }) => [outcome, topic])).toEqual([
      ['running', 'Invoice'],
      ['running', 'Invoice'],
    ]);
    expect(calls.flatMap(({ notes }) => notes)).toMatchObject([{ result: 'Settled', note: 'Wants a copy' }]);
  });

  it('adds to a follow-up that exists, instead of making another', async () => {
    const [known] = (await jana.get('/api/follow-ups?show=all')).body.followUps as FollowUp[];
    const call = await rung(CALLER);
    await talkOf(call, 'leg-again', JANA.id);
    const fields = draft({ note: 'Rang again', ticket: 'solved', followUp: known?.id ?? '' });
    const { body } = await jana.send('POST', '/api/wrap-ups/leg-again/done', { version: 0, fields });
    const followUp = body.followUp as FollowUp;
    expect(followUp).toMatchObject({ id: known?.id, state: 'solved' });
    expect(followUp.notes.map(({ text }) => text)).toEqual(['Wants a copy', 'Rang again']);
    expect((await jana.get('/api/follow-ups?show=all')).body.followUps).toHaveLength(1);
  });

  it('changes follow-ups over the version that was read, and back again', async () => {
    const made = (
      await jana.send('POST', '/api/follow-ups', { title: 'Call the fitter', number: '+49 89 123', note: 'By Friday' })
    ).body;
    const path = `/api/follow-ups/${made.id}`;
    const changed = await jana.send('PUT', path, { version: 1, state: 'waiting', dueAt: '2020-01-01T00:00:00Z' });
    expect(changed.body).toMatchObject({ state: 'waiting', overdue: true, version: 2, number: '+4989123' });
    expect(await otto.send('PUT', path, { version: 1, state: 'closed' })).toMatchObject({
      status: 409,
      body: { code: 'follow-up-changed', followUp: { version: 2 } },
    });
    expect((await otto.send('POST', `${path}/notes`, { text: 'Done by mail' })).body.version).toBe(3);
    expect((await jana.get('/api/follow-ups?show=due')).body).toMatchObject({
      followUps: [{ id: made.id }],
      counts: { due: 1 },
    });
    expect((await jana.send('PUT', path, { version: 3, state: 'open', dueAt: null })).body).toMatchObject({
      state: 'open',
    });
    expect((await jana.send('PUT', path, { version: 4, owner: 'nobody' })).status).toBe(404);
    expect((await jana.send('PUT', path, { version: 4, dueAt: 'soon' })).status).toBe(422);
  });

  it('takes a customer’s change back, tells who made it, and keeps their data out of the change history', async () => {
    const path = `/api/customers/${CALLER}`;
    const now = (await jana.get(path)).body.customer as Customer;
    const renamed = { version: now.version, name: 'Anna Secretname', language: 'de', fields: { key: 'A 1' } };
    const { version } = (await jana.send('PUT', path, renamed)).body;
    expect((await otto.send('PUT', path, { ...renamed, name: 'Otto’s' })).body.code).toBe('customer-changed');
    expect((await otto.send('POST', `${path}/undo`, { version })).status).toBe(200);
    expect((await jana.get(path)).body.customer).toMatchObject({ name: 'Anna Berg', language: 'en' });
    expect((await jana.get(`${path}/changes`)).body.changes).toHaveLength(3);
    const noted = JSON.stringify((await api.get('/api/changes?kind=customer')).body);
    expect(noted).toContain('+49…45');
    for (const personal of ['Secretname', 'Anna', CALLER]) expect(noted).not.toContain(personal);
    expect((await jana.get('/api/customers?search=berg')).body).toMatchObject({
      customers: [{ number: CALLER }],
      next: null,
    });
    expect((await jana.get('/api/customers/+4900000')).status).toBe(404);
  });

  it('tells an agent of their own day, and nobody of another’s', async () => {
    const day = (await jana.get('/api/desk/day')).body as OwnDay;
    expect(day).toMatchObject({ talks: 3, followUpsDone: 0 });
    expect(day.calls.find(({ talk }) => talk === 'leg-notes')).toMatchObject({
      result: 'Settled',
      done: true,
      customer: 'Anna Berg',
    });
    expect((await otto.get('/api/desk/day')).body).toMatchObject({ talks: 0, calls: [] });
    expect((await otto.get(`/api/desk/day?person=${JANA.id}`)).body).toMatchObject({ talks: 0 });
    expect((await otto.get('/api/desk/talks')).body.talks).toEqual([]);
  });

  it('opens no customer to anybody who doesn’t talk with them', async () => {
    for (const role of ROLES) {
      const their = api.as(actorWith({ roles: [role] }));
      const statuses = await Promise.all(
        ['/api/customers', `/api/customers/${CALLER}`, '/api/desk/pop?call=x', '/api/follow-ups'].map(
          async (path) => (await their.get(path)).status,
        ),
      );
      const open = ['agent', 'supervisor', 'admin'].includes(role);
      expect([role, ...statuses]).toEqual([role, ...statuses.map(() => (open ? 200 : 403))]);
    }
  });
});
