import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { soon } from '../telephony/conformance/soon.ts';
import { type QueueHouse, queueHouse } from './testing/queue-house.ts';

describe.each(DATABASES)('queues on %s', (kind) => {
  let database: FreshDatabase;
  let house: QueueHouse;

  beforeEach(async () => {
    database = await freshDatabase(kind);
    house = await queueHouse(database);
    await house.queues.start();
    await house.agent('ann');
    await house.agent('ben');
    await house.queue('service', { strategy: 'longest-idle', wrapUpSeconds: 60 }, ['ann', 'ben']);
  });

  afterEach(async () => {
    await house.calls.stop();
    await house.queues.stop();
    await database.remove();
    expect(house.errors).toEqual([]);
  });

  const verb = async (call: string) => (await house.line(call)).verbs.at(-1);
  const offered = (agent: string) =>
    soon(async () => {
      const offer = (await house.queues.agent(agent))?.offer;
      expect(offer?.legs.length).toBeGreaterThan(0);
      return offer?.offer ?? '';
    });

  it('puts a caller through to who is free, and both go their ways afterwards', async () => {
    await house.queues.setState('ann', 'available');
    const call = await house.ring('service');
    const offer = await offered('ann');
    expect((await verb(call))?.verb).toBe('hold');
    expect(await house.queues.answer('ann', offer)).toEqual({ done: true });
    const bridge = await soon(async () => {
      const standing = await verb(call);
      if (standing?.verb !== 'bridge') throw new Error(JSON.stringify(standing));
      return standing;
    });
    const ann = await house.queues.agent('ann');
    expect(ann).toMatchObject({ state: 'busy', talk: { kind: 'queue', call, talk: bridge.leg } });
    await house.providers.get('simulator')?.legs?.hangUp(bridge.leg);
    await soon(async () => expect(JSON.stringify(await house.line(call))).toContain('It was answered.'));
    await soon(async () => expect((await house.queues.agent('ann'))?.state).toBe('wrap-up'));
    expect(await house.queues.endWrapUp('ann')).toEqual({ done: true });
    const [ticket] = await house.store.tickets.ofCall(call);
    expect(ticket).toMatchObject({ state: 'over', outcome: 'answered', agent: 'ann', leg: bridge.leg, told: true });
  });

  it('lets go of the agent when the caller hangs up', async () => {
    await house.queues.setState('ann', 'available');
    const call = await house.ring('service');
    await house.queues.answer('ann', await offered('ann'));
    await soon(async () => expect((await verb(call))?.verb).toBe('bridge'));
    await house.does(call, { kind: 'hungUp' });
    await soon(async () => expect((await house.queues.agent('ann'))?.state).toBe('wrap-up'));
    await soon(async () => {
      const [ticket] = await house.store.tickets.ofCall(call);
      expect(ticket).toMatchObject({ state: 'over', outcome: 'answered' });
    });
  });

  it('turns away where nobody is signed in, and lets who leaves go', async () => {
    const refused = await house.ring('service');
    await soon(async () => expect(JSON.stringify(await house.line(refused))).toContain('It was nobody.'));
    await house.queues.setState('ann', 'available');
    const call = await house.ring('service');
    await offered('ann');
    await house.does(call, { kind: 'keys', keys: '2' });
    await soon(async () => expect(JSON.stringify(await house.line(call))).toContain('It was left.'));
    await soon(async () => expect((await house.queues.agent('ann'))?.state).toBe('available'));
    expect(await house.store.tickets.ofCall(call)).toMatchObject([{ state: 'over', outcome: 'left' }]);
  });

  it('asks for the key before the caller is connected', async () => {
    await house.queues.setState('ann', 'available');
    const call = await house.ring('service', { whisper: { text: { en: 'An invoice.' } }, acceptKey: '1' });
    const offer = await offered('ann');
    await house.queues.answer('ann', offer);
    await soon(async () => expect((await house.queues.agent('ann'))?.offer?.legs[0]?.state).toBe('accepting'));
    expect((await verb(call))?.verb).toBe('hold');
    await house.queues.answer('ann', offer);
    await soon(async () => expect((await verb(call))?.verb).toBe('bridge'));
  });
});
