import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { manualClock } from '../calls/testing/manual-clock.ts';
import type { Actor } from '../people/actor.ts';
import { type QueueHouse, queueHouse } from '../queues/testing/queue-house.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';

const actor = (id: string, ...roles: Actor['roles']): Actor => ({
  id,
  name: id,
  roles,
  grants: [],
  via: 'session',
  scopes: null,
});
const ANNA = actor('anna', 'agent');
const BELA = actor('bela', 'agent');
const CHIEF = actor('chief', 'supervisor');

type Told = { talks: { talk: string; held: boolean; state: string; deskLeg: string | null; listeners: unknown[] }[] };

describe.each(DATABASES)('talks at the desk on %s', (kind) => {
  let database: FreshDatabase;
  let house: QueueHouse;
  const clock = manualClock();
  beforeEach(async () => {
    database = await freshDatabase(kind);
    house = await queueHouse(database, clock);
    for (const person of ['anna', 'bela', 'chief']) await house.agent(person);
    await house.queue('service', { strategy: 'ordered', wrapUpSeconds: 0 }, ['anna']);
    await house.calls.recover();
    await house.queues.start();
    await house.talks.start();
  });
  afterEach(async () => {
    await house.talks.stop();
    await house.queues.stop();
    await house.calls.stop(0);
    await database.remove();
  });

  /** Time passes until it is so. */
  const soon = <T>(claim: () => Promise<T>): Promise<T> =>
    vi.waitFor(
      async () => {
        clock.pass(200);
        return claim();
      },
      { timeout: 15_000, interval: 10 },
    );
  const told = async (who: Actor): Promise<Told> => (await house.as(who).get('/api/talks')).body as unknown as Told;
  const send = (who: Actor, path: string, body: object) => house.as(who).send('POST', `/api/talks${path}`, body);

  async function talking(): Promise<{ call: string; talk: string }> {
    await house.queues.setState('anna', 'available');
    const call = await house.ring('service');
    const offer = await soon(async () => {
      const sight = await house.queues.agent('anna');
      expect(sight?.offer?.legs.length).toBe(1);
      return sight?.offer?.offer ?? '';
    });
    expect(await house.queues.answer('anna', offer)).toEqual({ done: true });
    const talk = await soon(async () => {
      const [mine] = (await told(ANNA)).talks;
      expect(mine?.state).toBe('up');
      expect((await house.line(call)).verbs.at(-1)?.verb).toBe('bridge');
      return mine?.talk ?? '';
    });
    return { call, talk };
  }

  test('who is in a talk controls it, and nobody else does', async () => {
    const { talk } = await talking();
    expect((await send(BELA, `/${talk}`, { do: 'hold' })).status).toBe(409);
    expect(await send(BELA, `/${talk}`, { do: 'leave' })).toMatchObject({ status: 409, body: { why: 'no-such-talk' } });
    expect(await send(ANNA, `/${talk}`, { do: 'hold' })).toMatchObject({
      status: 200,
      body: { talks: [{ held: true }] },
    });
    expect((await send(ANNA, `/${talk}`, { do: 'dance' })).status).toBe(400);
    expect(await send(ANNA, `/${talk}`, { do: 'hold' })).toMatchObject({ status: 409, body: { why: 'held-already' } });
  });

  test('a colleague answers at the desk, has the call, hangs up, and the flow goes on', async () => {
    const { call, talk } = await talking();
    await send(ANNA, `/${talk}`, { do: 'consult', to: { person: 'bela' } });
    const theirs = await soon(async () => {
      const [one] = (await told(BELA)).talks;
      expect(one?.deskLeg).toEqual(expect.any(String));
      return one?.talk ?? '';
    });
    expect((await send(ANNA, `/${theirs}`, { do: 'answer' })).status).toBe(409);
    expect((await send(BELA, `/${theirs}`, { do: 'answer' })).status).toBe(200);
    await soon(async () => expect(await told(BELA)).toMatchObject({ talks: [{ state: 'up', kind: 'consult' }] }));
    expect((await send(ANNA, `/${talk}`, { do: 'hand-over' })).status).toBe(200);
    await soon(async () => {
      expect(await told(ANNA)).toMatchObject({ talks: [] });
      expect(await told(BELA)).toMatchObject({ talks: [{ leads: true, kind: 'transferred', call }] });
    });
    expect((await house.line(call)).verbs.at(-1)?.verb).toBe('bridge');
    expect((await send(BELA, `/${theirs}`, { do: 'leave' })).status).toBe(200);
    await soon(async () => expect((await house.line(call)).verbs.at(-1)?.verb).not.toBe('bridge'));
    await soon(async () => expect(await house.queues.agent('bela')).toMatchObject({ talk: null }));
  });

  test('a caller who is handed on while the agent leaves goes on in the flow when nobody answers', async () => {
    const { call, talk } = await talking();
    await send(ANNA, `/${talk}`, { do: 'transfer', to: { person: 'bela' } });
    await send(ANNA, `/${talk}`, { do: 'leave' });
    await soon(async () => expect(await told(BELA)).toMatchObject({ talks: [{ state: 'ringing' }] }));
    expect((await house.line(call)).verbs.at(-1)?.verb).toBe('bridge');
    await soon(async () => {
      clock.pass(5000);
      expect((await house.line(call)).verbs.at(-1)?.verb).not.toBe('bridge');
    });
    await soon(async () => expect(await told(BELA)).toMatchObject({ talks: [] }));
  });

  test('what rings at a colleague’s desk is picked up by somebody of the same queue alone', async () => {
    await house.queue('service', { strategy: 'ordered', wrapUpSeconds: 0 }, ['anna', 'bela']);
    await house.queue('other', { strategy: 'ordered' }, ['chief']);
    for (const person of ['anna', 'bela', 'chief']) await house.queues.setState(person, 'available');
    const call = await house.ring('service');
    await soon(async () => expect((await house.queues.agent('anna'))?.offer).not.toBeNull());
    expect((await send(CHIEF, '/pick-up', { colleague: 'anna' })).status).toBe(409);
    expect((await send(BELA, '/pick-up', { colleague: 'anna' })).status).toBe(200);
    const offer = await soon(async () => {
      const sight = await house.queues.agent('bela');
      expect(sight?.offer?.legs.length).toBe(1);
      return sight?.offer?.offer ?? '';
    });
    await soon(async () => expect((await house.queues.agent('anna'))?.offer).toBeNull());
    expect(await house.queues.answer('bela', offer)).toEqual({ done: true });
    await soon(async () => expect(await told(BELA)).toMatchObject({ talks: [{ state: 'up', call }] }));
  });

  async function answered(person: string): Promise<void> {
    const offer = await soon(async () => {
      const sight = await house.queues.agent(person);
      expect(sight?.offer?.legs.length).toBe(1);
      return sight?.offer?.offer ?? '';
    });
    expect(await house.queues.answer(person, offer)).toEqual({ done: true });
  }
  const verb = async (call: string) => (await house.line(call)).verbs.at(-1)?.verb;

  test('a caller is handed into another queue, waits there with the time waited so far, and talks with its people', async () => {
    const { call, talk } = await talking();
    await house.queue('orders', { strategy: 'ordered', wrapUpSeconds: 0 }, ['bela']);
    await house.queues.setState('bela', 'available');
    expect((await house.as(ANNA).get('/api/talks/queues')).body).toEqual({
      queues: expect.arrayContaining([{ queue: 'orders', title: 'orders', waiting: 0, state: 'open' }]),
    });
    const [first] = await house.store.tickets.ofCall(call);
    clock.pass(600_000);
    expect((await send(ANNA, `/${talk}`, { do: 'queue', queue: 'orders' })).status).toBe(200);
    await soon(async () => {
      expect(await verb(call)).toBe('hold');
      expect(await told(ANNA)).toMatchObject({ talks: [] });
      expect(await house.queues.agent('anna')).toMatchObject({ state: 'available', talk: null });
    });
    const [, again] = await house.store.tickets.ofCall(call);
    expect(again).toMatchObject({ queue: 'orders', state: 'waiting', call, details: first?.details });
    const waited = (first?.left_at ?? 0) - (first?.since ?? 0);
    expect((again?.entered_at ?? 0) - (again?.since ?? 0)).toBe(waited);
    await answered('bela');
    await soon(async () => {
      expect(await told(BELA)).toMatchObject({ talks: [{ state: 'up', kind: 'queue', call, leads: true }] });
      expect(await verb(call)).toBe('bridge');
    });
    // And once more, back to where they came from.
    const theirs = (await told(BELA)).talks[0]?.talk ?? '';
    expect((await send(BELA, `/${theirs}`, { do: 'queue', queue: 'service' })).status).toBe(200);
    await answered('anna');
    const mine = await soon(async () => {
      const [one] = (await told(ANNA)).talks;
      expect(one).toMatchObject({ state: 'up', call });
      expect(await verb(call)).toBe('bridge');
      return one?.talk ?? '';
    });
    await send(ANNA, `/${mine}`, { do: 'leave' });
    await soon(async () => expect(await verb(call)).not.toBe('bridge'));
    await soon(async () => {
      const all = await house.store.tickets.ofCall(call);
      expect(all.map(({ queue, answered_in, state }) => [queue, answered_in, state])).toEqual([
        ['service', 'service', 'over'],
        ['orders', 'orders', 'over'],
        ['service', 'service', 'over'],
      ]);
    });
  });

  test('a queue that doesn’t take the caller says so, and the talk goes on', async () => {
    const { call, talk } = await talking();
    await house.queue('empty', { strategy: 'ordered' }, ['bela']);
    await house.queue('short', { strategy: 'ordered', maxLength: 1, ringSeconds: 120 }, ['chief']);
    await house.queues.setState('chief', 'available');
    const other = await house.ring('short');
    await soon(async () =>
      expect((await house.queues.sight()).queues.find(({ queue }) => queue === 'short')?.waiting).toHaveLength(1),
    );
    const refusal = async (queue: string) => (await send(ANNA, `/${talk}`, { do: 'queue', queue })).body.why;
    expect(await refusal('empty')).toBe('queue-nobody');
    expect(await refusal('short')).toBe('queue-full');
    expect(await refusal('none')).toBe('queue-unknown');
    expect(await send(BELA, `/${talk}`, { do: 'queue', queue: 'short' })).toMatchObject({ status: 409 });
    clock.pass(2000);
    expect(await verb(call)).toBe('bridge');
    expect((await send(ANNA, `/${talk}`, { do: 'hold' })).status).toBe(200);
    // Also while they hear music.
    await house.does(other, { kind: 'hungUp' });
    await soon(async () =>
      expect((await house.store.tickets.ofCall(other)).map(({ state }) => state)).toEqual(['over']),
    );
    expect((await send(ANNA, `/${talk}`, { do: 'queue', queue: 'short' })).status).toBe(200);
    await soon(async () => expect(await verb(call)).toBe('hold'));
    expect((await house.store.tickets.ofCall(call)).map(({ queue }) => queue)).toEqual(['service', 'short']);
  });

  test('who hangs up while waiting once more waits nowhere, and nobody is rung for them', async () => {
    const { call, talk } = await talking();
    await house.queue('orders', { strategy: 'ordered' }, ['bela']);
    await house.queues.setState('bela', 'available');
    await send(ANNA, `/${talk}`, { do: 'queue', queue: 'orders' });
    await soon(async () => expect((await house.queues.agent('bela'))?.offer).not.toBeNull());
    await soon(async () => expect(await verb(call)).toBe('hold'));
    await house.does(call, { kind: 'hungUp' });
    await soon(async () => expect((await house.queues.agent('bela'))?.offer).toBeNull());
    await soon(async () =>
      expect((await house.store.tickets.ofCall(call)).map(({ state, outcome }) => [state, outcome])).toEqual([
        ['over', 'answered'],
        ['over', 'hung-up'],
      ]),
    );
    await soon(async () => expect(await told(ANNA)).toMatchObject({ talks: [] }));
  });

  test('whoever got the caller from a colleague hands them on, too; who waits once more can be called back by a key', async () => {
    const { call, talk } = await talking();
    await house.queue('orders', { strategy: 'ordered' }, ['chief']);
    await house.queues.setState('chief', 'break');
    await send(ANNA, `/${talk}`, { do: 'transfer', to: { person: 'bela' } });
    const theirs = await soon(async () => {
      const [one] = (await told(BELA)).talks;
      expect(one?.deskLeg).toEqual(expect.any(String));
      return one?.talk ?? '';
    });
    await send(BELA, `/${theirs}`, { do: 'answer' });
    await soon(async () => expect(await told(BELA)).toMatchObject({ talks: [{ kind: 'transferred' }] }));
    await soon(async () => expect((await house.queues.agent('anna'))?.talk).toBeNull());
    expect(await send(BELA, `/${theirs}`, { do: 'queue', queue: 'orders' })).toMatchObject({ status: 200 });
    await soon(async () => {
      expect(await verb(call)).toBe('hold');
      expect(await told(BELA)).toMatchObject({ talks: [] });
    });
    await house.does(call, { kind: 'keys', keys: '2' });
    await soon(async () => expect((await house.line(call)).verbs.length).toBeGreaterThan(0));
    await soon(async () =>
      expect((await house.store.tickets.ofCall(call)).map(({ outcome }) => outcome)).toEqual(['answered', 'left']),
    );
  });

  test('the desk shows how the recording stands, and by whose word', async () => {
    const { talk } = await talking();
    const recording = async () =>
      (await house.as(ANNA).get('/api/desk')).body.desk as { callRecording: Record<string, unknown> };
    const granted = { do: 'consent', answer: 'granted' };
    expect(await recording()).toMatchObject({ callRecording: { state: 'off', since: null, answer: null } });
    expect(await send(ANNA, `/${talk}`, granted)).toMatchObject({ status: 409, body: { why: 'not-agreed' } });
    await house.as(ANNA).send('PUT', '/api/desk/recording', { agreed: true });
    await send(ANNA, `/${talk}`, granted);
    const answer = { kind: 'granted', by: 'agent', at: expect.any(Number) };
    expect(await recording()).toMatchObject({ callRecording: { state: 'runs', since: expect.any(Number), answer } });
    await send(ANNA, `/${talk}`, { do: 'recording', how: 'pause' });
    expect(await recording()).toMatchObject({ callRecording: { state: 'paused', answer } });
    await send(ANNA, `/${talk}`, { do: 'recording', how: 'resume' });
    expect(await recording()).toMatchObject({ callRecording: { state: 'runs', answer } });
    await send(ANNA, `/${talk}`, { do: 'consent', answer: 'revoked' });
    expect(await recording()).toMatchObject({
      callRecording: { state: 'off', answer: { kind: 'revoked', by: 'agent' } },
    });
  });

  test('listening in is refused as long as the house doesn’t allow it, to everybody', async () => {
    const { talk } = await talking();
    const refused = await send(CHIEF, `/${talk}/supervise`, { as: 'listening' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'may-not-listen' } });
    expect((await send(BELA, `/${talk}/supervise`, { as: 'listening' })).status).toBe(403);
    expect((await send(CHIEF, '/no-such-talk/supervise', { as: 'listening' })).status).toBe(404);
  });

  test('whom one could ask is told, without oneself', async () => {
    await talking();
    const { body } = await house.as(BELA).get('/api/talks/colleagues');
    expect(body).toEqual({
      colleagues: [
        { person: 'anna', name: 'anna', state: 'talks' },
        { person: 'chief', name: 'chief', state: 'away' },
      ],
    });
  });

  test('a number that may not be rung is refused with the reason', async () => {
    const { status, body } = await send(ANNA, '', { to: { number: '0900 1234567' } });
    expect([status, body.code]).toEqual([422, 'may-not-dial']);
  });
});
