import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CallbackHouse, callbackHouse } from '../callbacks/testing/callback-house.ts';
import { manualClock } from '../calls/testing/manual-clock.ts';
import { actorWith } from '../people/testing/actors.ts';
import { officeHours } from '../seed/office-hours.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';

/** A Monday, ten in Berlin: the office is open from nine to five. */
const NOW = Date.parse('2026-11-23T10:00:00+01:00');

describe.each(DATABASES)('callbacks by hand, on %s', (kind) => {
  let database: FreshDatabase;
  let house: CallbackHouse;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    house = await callbackHouse(database, manualClock(NOW));
    const document = officeHours('Europe/Berlin') as unknown as Record<string, never>;
    await house.store.named.put('schedule', 'office', { title: 'Office', document, at: 1 });
    await house.agent('sample:ann');
    await house.queue('service', { strategy: 'longest-idle', schedule: 'office' }, ['sample:ann']);
    await house.queue('other', { strategy: 'longest-idle' }, []);
  });
  afterAll(async () => {
    await house.calls.stop(0);
    await database.remove();
    expect(house.errors).toEqual([]);
  });

  const make = (more: object = {}) =>
    house.send('POST', '/api/callbacks', { queue: 'service', number: '+49 89 1234 0007', ...more });
  const slot = { from: '2026-11-24T15:00:00+01:00', until: '2026-11-24T17:00:00+01:00' };

  it('are kept by a number in full, once for each, and noted without it', async () => {
    const made = await make({ topic: 'Offer', note: 'asked by mail' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      number: '+498912340007',
      call: null,
      state: 'waiting',
      topic: 'Offer',
      tries: 0,
    });
    const again = await make();
    expect([again.status, again.body.code, again.body.callback]).toEqual([409, 'already', made.body.id]);
    const { changes } = (await house.get('/api/changes?kind=callback')).body as { changes: object[] };
    expect(changes).toMatchObject([{ title: 'Offer', name: made.body.id }]);
    expect(JSON.stringify(changes)).not.toContain('12340007');
    expect((await house.get('/api/callbacks?state=open')).body.callbacks).toMatchObject([{ id: made.body.id }]);
    const done = await house.send('POST', `/api/callbacks/${made.body.id}/done`, { version: 1, note: 'by mail' });
    expect(done.body).toMatchObject({ state: 'done', result: 'done-otherwise', note: 'by mail' });
    expect((await house.get('/api/callbacks?state=over')).body.callbacks).toMatchObject([{ id: made.body.id }]);
  });

  it('say why they can’t be', async () => {
    const refused = async (more: object) => (await make(more)).body.code;
    expect(await refused({ number: 'nobody' })).toBe('not-a-number');
    expect(await refused({ number: '112' })).toBe('not-allowed');
    expect(await refused({ number: '+1 212 555 0100' })).toBe('not-allowed');
    expect(await refused({ queue: 'none' })).toBe('not-there');
    expect(await refused({ slot: { from: '2026-11-24T19:00:00+01:00', until: '2026-11-24T20:00:00+01:00' } })).toBe(
      'slot-closed',
    );
    expect(await refused({ slot: { from: '2026-11-20T10:00:00+01:00', until: '2026-11-20T11:00:00+01:00' } })).toBe(
      'slot-closed',
    );
    expect(await refused({ slot: { from: 'soon', until: 'later' } })).toBe('bad-body');
  });

  it('are moved, and cancelled, by whoever saw them as they are', async () => {
    const { body } = await make({ slot });
    expect(body).toMatchObject({ slot: { from: '2026-11-24T14:00:00.000Z' }, nextAt: '2026-11-24T14:00:00.000Z' });
    const path = `/api/callbacks/${body.id}`;
    const later = { from: '2026-11-25T09:00:00+01:00', until: '2026-11-25T10:00:00+01:00' };
    const moved = await house.send('PUT', path, { version: body.version, slot: later, note: 'Wednesday' });
    expect(moved.body).toMatchObject({ slot: { from: '2026-11-25T08:00:00.000Z' }, note: 'Wednesday', version: 2 });
    const stale = await house.send('PUT', path, { version: 1, note: 'old' });
    expect([stale.status, stale.body.code]).toEqual([409, 'changed']);
    const soon = await house.send('PUT', path, { version: 2, slot: null });
    expect(soon.body).toMatchObject({ slot: null, nextAt: new Date(NOW).toISOString() });
    expect((await house.send('POST', `${path}/cancel`, { version: 3 })).body).toMatchObject({ state: 'cancelled' });
    expect((await house.send('POST', `${path}/cancel`, { version: 4 })).body).toMatchObject({ code: 'under-way' });
  });

  it('offer the hours in which the queue is open', async () => {
    const { body } = await house.get('/api/callbacks/slots?queue=service');
    const slots = body.slots as { from: string; until: string }[];
    expect(slots[0]).toEqual({ from: '2026-11-23T09:00:00.000Z', until: '2026-11-23T10:00:00.000Z' });
    expect(slots[7]).toEqual({ from: '2026-11-24T08:00:00.000Z', until: '2026-11-24T09:00:00.000Z' });
  });

  it('tell nobody but the agent who rang whom, once it is over', async () => {
    const { body } = await make({ number: '+498912340006' });
    const callback = await house.store.callbacks.find(String(body.id));
    if (callback === null) throw new Error('it is not there');
    const over = { state: 'done', result: 'talked', agent: 'sample:ann', nextAt: null } as const;
    await house.store.callbacks.change(callback, over, NOW);
    const path = `/api/callbacks/${body.id}`;
    const supervisor = house.as(actorWith({ roles: ['supervisor'] }));
    expect((await supervisor.get(path)).body).toMatchObject({ state: 'done', agent: null });
    const ann = house.as({ ...actorWith({ roles: ['agent'] }), id: 'sample:ann' });
    expect((await ann.get(path)).body).toMatchObject({ agent: { person: 'sample:ann' } });
  });

  it('are shown to those who work in their queue, and to supervisors', async () => {
    const { body } = await make({ number: '+498912340008' });
    const path = `/api/callbacks/${body.id}`;
    const ann = house.as({ ...actorWith({ roles: ['agent'] }), id: 'sample:ann' });
    const stranger = house.as(actorWith({ roles: ['agent'] }));
    const granted = house.as(actorWith({ roles: ['agent'], grants: [{ kind: 'queue', name: 'service' }] }));
    for (const client of [ann, granted, house.as(actorWith({ roles: ['supervisor'] }))]) {
      expect((await client.get(path)).status).toBe(200);
      expect((await client.get('/api/callbacks')).body.callbacks).toHaveLength(1);
    }
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.get('/api/callbacks')).body).toEqual({ callbacks: [] });
    expect((await stranger.send('POST', `${path}/cancel`, { version: 1 })).status).toBe(404);
    expect((await stranger.send('POST', '/api/callbacks', { queue: 'service', number: '+498912340009' })).status).toBe(
      404,
    );
  });
});
