import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actorWith } from '../people/testing/actors.ts';
import { type QueueHouse, queueHouse } from '../queues/testing/queue-house.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { STRICT } from './profile.ts';

const SUPERVISOR = actorWith({ roles: ['supervisor'] });

describe.each(DATABASES)('what somebody was earlier, on %s', (kind) => {
  let database: FreshDatabase;
  let house: QueueHouse;
  beforeEach(async () => {
    database = await freshDatabase(kind);
    house = await queueHouse(database);
    await house.queues.start();
    await house.agent('ann');
    await house.queue('service', { strategy: 'longest-idle' }, ['ann']);
    house.statusHistory.start();
  });
  afterEach(async () => {
    await house.statusHistory.stop();
    await house.queues.stop();
    await house.calls.stop(0);
    await database.remove();
  });
  const decide = async (profile: unknown) => {
    const { version } = (await house.get('/api/monitoring')).body;
    const put = await house.send('PUT', '/api/monitoring', { version, profile });
    if (put.body.proposal === null) return;
    const officer = house.as(actorWith({ roles: ['data-protection'] }));
    await officer.send('POST', '/api/monitoring/agreement', { version: put.body.version });
  };
  const states = async () => (await house.as(SUPERVISOR).get('/api/live/people/ann/states')).body;

  it('is kept nowhere while the profile is strict', async () => {
    await house.queues.setState('ann', 'available');
    await house.queues.setState('ann', 'break', 'dentist');
    await house.statusHistory.look();
    expect(await house.store.agentStates.of('ann', 0)).toEqual([]);
    expect(await states()).toMatchObject({ code: 'not-shown' });
  });

  it('is kept once two have agreed, and gone as soon as one tightens it', async () => {
    await decide({ ...STRICT, statusHistory: true });
    await house.queues.setState('ann', 'available');
    await vi.waitFor(async () =>
      expect(await states()).toMatchObject({
        states: expect.arrayContaining([expect.objectContaining({ state: 'available' })]),
      }),
    );
    await house.queues.setState('ann', 'break', 'dentist');
    await vi.waitFor(async () => expect(JSON.stringify(await states())).toContain('"break"'));
    expect(JSON.stringify(await states())).not.toContain('dentist');
    await decide(STRICT);
    expect(await house.store.agentStates.of('ann', 0)).toEqual([]);
    expect(await states()).toMatchObject({ code: 'not-shown' });
  });
});
