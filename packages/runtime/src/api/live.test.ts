import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LivePage } from '../live/index.ts';
import { actorWith } from '../people/testing/actors.ts';
import { CALLER, type QueueHouse, queueHouse } from '../queues/testing/queue-house.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { menuFlow } from './testing/test-api.ts';

const SUPERVISOR = actorWith({ roles: ['supervisor'] });

describe.each(DATABASES)('the live view on %s', (kind) => {
  let database: FreshDatabase;
  let house: QueueHouse;
  let supervisor: Pick<QueueHouse, 'get' | 'send' | 'stream'>;
  beforeEach(async () => {
    database = await freshDatabase(kind);
    house = await queueHouse(database);
    supervisor = house.as(SUPERVISOR);
    await house.queues.start();
    await house.agent('ann');
    await house.agent('ben');
    await house.queue('service', { strategy: 'longest-idle' }, ['ann', 'ben']);
    await house.queue('trade', { strategy: 'longest-idle' }, ['ben']);
    await house.queues.setState('ann', 'available');
  });
  afterEach(async () => {
    house.closeStreams();
    await house.queues.stop();
    await house.calls.stop(0);
    await database.remove();
  });
  const page = async (query = '') => (await supervisor.get(`/api/live${query}`)).body as unknown as LivePage;
  const waiting = (count: number) =>
    vi.waitFor(async () => {
      const seen = await page();
      expect(seen.waiting).toHaveLength(count);
      return seen;
    });

  it('shows who waits and why, who is there, and nothing of that on the wall', async () => {
    const call = await house.ring('service');
    const seen = await waiting(1);
    expect(seen.waiting[0]).toMatchObject({ queue: 'service', call, number: CALLER, position: 1 });
    expect(seen.queues[0]).toMatchObject({ queue: 'service', waiting: 1, members: 2, today: null });
    expect(seen.people.map(({ name }) => name).sort()).toEqual(['ann', 'ben']);
    const wall = await page('?wall=1');
    expect(wall.queues[0]).toMatchObject({ waiting: 1 });
    expect(JSON.stringify(wall)).not.toMatch(/4989123456|"name":|ann|ben/);
  });

  it('moves, prioritises and gives who waits; what is gone is refused', async () => {
    await house.ring('service');
    await house.ring('service');
    const second = (await waiting(2)).waiting[1]?.ticket ?? '';
    const act = (what: string, body: unknown) =>
      supervisor.send('POST', `/api/live/waiting/${encodeURIComponent(second)}/${what}`, body);
    expect((await act('priority', { priority: 100 })).status).toBe(200);
    await vi.waitFor(async () =>
      expect((await page()).waiting.find(({ ticket }) => ticket === second)).toMatchObject({ priority: 100 }),
    );
    expect((await act('move', { queue: 'trade' })).status).toBe(200);
    await vi.waitFor(async () =>
      expect((await page()).waiting.find(({ ticket }) => ticket === second)).toMatchObject({ queue: 'trade' }),
    );
    await house.queues.setState('ben', 'available');
    const gone = await supervisor.send('POST', '/api/live/waiting/nobody.1/take', { agent: 'ben' });
    expect(gone).toMatchObject({ status: 409, body: { code: 'live-not-done' } });
  });

  it('says something to those who wait, in their language', async () => {
    const call = await house.ring('service');
    await waiting(1);
    const said = await supervisor.send('POST', '/api/live/queues/service/announcement', {
      text: { en: 'We are back in five minutes.' },
    });
    expect(said).toMatchObject({ status: 200, body: { heard: 1 } });
    await vi.waitFor(async () => expect(JSON.stringify(await house.line(call))).toContain('back in five minutes'));
  });

  it('changes a state, moves somebody between queues, diverts a queue', async () => {
    expect((await supervisor.send('PUT', '/api/live/people/ann/state', { state: 'break' })).status).toBe(200);
    expect((await page()).people.find(({ person }) => person === 'ann')).toMatchObject({ state: 'break' });
    await supervisor.send('POST', '/api/live/people/ann/move', { from: 'service', to: 'trade' });
    const ann = (await page()).people.find(({ person }) => person === 'ann');
    expect(ann?.queues.map(({ queue }) => queue)).toEqual(['trade']);
    await supervisor.send('PUT', '/api/live/queues/service/divert', { to: 'trade' });
    expect((await page()).queues.find(({ queue }) => queue === 'service')).toMatchObject({ divertedTo: 'trade' });
    const itself = await supervisor.send('PUT', '/api/live/queues/service/divert', { to: 'service' });
    expect(itself.body).toMatchObject({ code: 'divert-to-itself' });
    await supervisor.send('PUT', '/api/live/queues/service/divert', { to: null });
    expect((await page()).queues.find(({ queue }) => queue === 'service')).toMatchObject({ divertedTo: null });
  });

  it('warns by the thresholds, and that nobody is there', async () => {
    await supervisor.send('PUT', '/api/live/thresholds', { waitSeconds: 600, waiting: 1, beforeOpeningMinutes: 15 });
    await house.ring('service');
    await waiting(1);
    expect((await page()).alerts.map(({ kind: of, queue }) => `${of} ${queue}`)).toEqual([
      'nobody trade',
      'many-waiting service',
    ]);
  });

  it('puts a message on all desks until it is over or taken away', async () => {
    const put = await supervisor.send('POST', '/api/live/notices', { text: 'Cake in the kitchen', minutes: 5 });
    expect(put.status).toBe(201);
    const desk = house.as(actorWith({ roles: ['agent'] }));
    expect((await desk.get('/api/live/notices')).body).toMatchObject({ notices: [{ text: 'Cake in the kitchen' }] });
    await supervisor.send('DELETE', `/api/live/notices/${String(put.body.id)}`);
    expect((await desk.get('/api/live/notices')).body).toEqual({ notices: [] });
  });

  it('counts calls at each step and along each way of a call flow', async () => {
    const { menu, ...rest } = menuFlow('two-menus').nodes;
    if (menu === undefined) throw new Error('There is a menu.');
    const second = { ...menu, next: { '1': 'one', '2': 'two', noInput: 'two', noMatch: 'two' } };
    const nodes = { ...rest, menu: { ...menu, next: { ...menu.next, '1': 'second' } }, second };
    const document = JSON.stringify({ ...menuFlow('two-menus'), nodes });
    const { store } = house;
    await store.flows.create('two-menus', { title: 'Two menus', languages: ['en'], document }, { at: 1 });
    const locks = { flows: {}, types: {} };
    await store.revisions.publish('two-menus', 1, { document, locks, comment: '', at: 1 });
    await store.numbers.put('+4989555', { title: '', flow: 'two-menus' });
    const ring = async () =>
      String((await house.send('POST', '/api/simulator/calls', { dialled: '+4989555', caller: {} })).body.call);
    const [, other] = [await ring(), await ring()];
    await house.does(other, { kind: 'keys', keys: '1' });
    await vi.waitFor(async () => {
      const { body } = await supervisor.get('/api/live/flows/two-menus');
      expect(body).toMatchObject({
        calls: 2,
        steps: expect.arrayContaining([
          { node: 'menu', calls: 1 },
          { node: 'second', calls: 1 },
        ]),
        ways: [{ node: 'menu', exit: '1', calls: 1 }],
      });
    });
    const busiest = await supervisor.get('/api/live/flows');
    expect(busiest.body).toMatchObject({ flows: [{ flow: 'two-menus', title: 'Two menus', calls: 2 }] });
  });

  it('streams what changes', async () => {
    const stream = await supervisor.stream('/api/live/stream');
    const reader = stream.body?.getReader();
    if (reader === undefined) throw new Error('There is no stream.');
    const decoder = new TextDecoder();
    let text = '';
    const until = async (part: string) => {
      while (!text.includes(part)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`The stream ended before ${part}: ${text}`);
        text += decoder.decode(value);
      }
    };
    await until('"queue":"service"');
    await house.ring('service');
    await until('"waiting":1');
    await reader.cancel();
  });
});
