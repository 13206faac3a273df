import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { telephoneEnd } from '../bench/telephone-end.ts';
import { NUMBER, QUEUE, telephoneOf } from './help-line.ts';
import { openReplicaHouse, type ReplicaHouse, type Telephone } from './replica-house.ts';

const SOON = { timeout: 15_000, interval: 50 };
const soon = (check: () => unknown) => expect.poll(check, SOON);
const hasHeard = (telephone: Telephone, text: string) =>
  soon(() =>
    telephone
      .heard()
      .map((one) => one.text)
      .join(' '),
  ).toContain(text);
const talksWith = (telephone: Telephone, ...voices: string[]) => soon(() => telephone.voices()).toEqual(voices);

/** Presses a key as soon as it was asked for; a key that nobody listens for is lost. */
async function presses(house: ReplicaHouse, sid: string, telephone: Telephone, key: string): Promise<void> {
  await soon(() => house.fake.legs.get(sid)?.ears.listening()).toBe(true);
  await telephone.press(key);
}

describe('two servers, and webhooks that go to either of them', () => {
  let house: ReplicaHouse;
  beforeEach(async () => {
    house = await openReplicaHouse();
    // Somebody is there, so that callers wait, and takes no calls.
    await house.any().ask({ do: 'set', person: 'cleo', state: 'break' });
  });
  afterEach(async () => {
    const faults = [...house.fake.faults];
    await house.close();
    expect(faults).toEqual([]);
  });

  const signIn = (...agents: string[]) =>
    Promise.all(agents.map((person) => house.any().ask({ do: 'set', person, state: 'available' })));
  const talkOf = async (person: string): Promise<string> => {
    await soon(async () => (await house.any().ask({ do: 'talks', person })).length).toBe(1);
    return (await (await house.decider()).ask({ do: 'talks', person }))[0]?.talk ?? '';
  };
  const order = async (person: string, act: Parameters<ReplicaHouse['servers'][0]['ask']>[0] & { do: 'talk' }) => {
    await soon(async () => (await house.any().ask({ ...act, person })) as unknown).toEqual({ done: true });
  };

  test('a caller waits, is put through by key, held, handed on, and marks the talk', async () => {
    const { telephone, sid } = house.caller();
    await soon(() => telephone.voices()).toEqual(['music']);
    await signIn('ann');
    const ann = house.agent('ann');
    await hasHeard(ann, 'A call for help.');
    await talksWith(telephone, telephoneOf('ann'));
    await talksWith(ann, 'caller');
    const talk = await talkOf('ann');
    await order('ann', { do: 'talk', person: 'ann', talk, order: { do: 'hold' } });
    await talksWith(telephone, 'music');
    await order('ann', { do: 'talk', person: 'ann', talk, order: { do: 'resume' } });
    await talksWith(telephone, telephoneOf('ann'));
    house.plans.set(telephoneOf('ben'), { presses: '' });
    await order('ann', { do: 'talk', person: 'ann', talk, order: { do: 'transfer', to: { person: 'ben' } } });
    await talksWith(telephone, telephoneOf('ben'));
    await soon(() => ann.state()).toBe('over');
    expect(house.fake.phone(telephoneOf('ben')).rung).toHaveLength(1);
    await house.agent('ben').hangUp();
    await hasHeard(telephone, 'How was it');
    await presses(house, sid, telephone, '5');
    await hasHeard(telephone, 'Thank you for your marks.');
    await soon(() => telephone.state()).toBe('over');
  }, 90_000);

  test('a caller whom the agent lets wait once more hears music, and talks with whoever comes then', async () => {
    const { telephone } = house.caller();
    await signIn('ann');
    await talksWith(telephone, telephoneOf('ann'));
    const talk = await talkOf('ann');
    await house.any().ask({ do: 'set', person: 'ann', state: 'break' });
    await order('ann', { do: 'talk', person: 'ann', talk, order: { do: 'queue', queue: QUEUE } });
    await talksWith(telephone, 'music');
    await soon(() => house.agent('ann').state()).toBe('over');
    await signIn('ben');
    await talksWith(telephone, telephoneOf('ben'));
    await talksWith(house.agent('ben'), 'caller');
    await house.agent('ben').hangUp();
    await hasHeard(telephone, 'How was it');
    await telephone.hangUp();
  }, 90_000);

  test('all of three are rung at once, and one takes the caller', async () => {
    await house.store.named.put('queue', QUEUE, {
      title: 'Help',
      document: { strategy: 'ring-all', ringSeconds: 20, wrapUpSeconds: 0, graceSeconds: 300, restAfter: null },
      at: 2,
    });
    await house.any().ask({ do: 'changed' });
    house.plans.set(telephoneOf('ann'), { does: 'noAnswer' });
    house.plans.set(telephoneOf('cleo'), { does: 'noAnswer' });
    await signIn('ann', 'ben', 'cleo');
    const { telephone } = house.caller();
    await talksWith(telephone, telephoneOf('ben'));
    for (const one of ['ann', 'cleo']) await soon(() => house.agent(one).state()).toBe('over');
    for (const one of ['ann', 'ben', 'cleo']) expect(house.fake.phone(telephoneOf(one)).rung).toHaveLength(1);
    await house.agent('ben').hangUp();
    await hasHeard(telephone, 'How was it');
    await telephone.hangUp();
  }, 90_000);

  test('what is spoken to those who wait is heard, whichever server is asked', async () => {
    const callers = [house.caller(), house.caller()];
    for (const { telephone } of callers) await soon(() => telephone.voices()).toEqual(['music']);
    for (const server of house.servers) {
      const text = { en: `Thank you for waiting, says ${server.origin}.` };
      await soon(() => server.ask({ do: 'announce', queue: QUEUE, text })).toEqual({ heard: 2 });
      for (const { telephone } of callers) await hasHeard(telephone, `says ${server.origin}`);
    }
  }, 90_000);

  test('customers are rung back, and what becomes of that is heard, whichever server is told', async () => {
    const [busy, there] = ['+4989123501', '+4989123502'];
    house.plans.set(busy, { does: 'busy' });
    await signIn('ann');
    const inVain = await house.any().ask({ do: 'call-back', number: busy });
    expect(inVain).toMatchObject({ kind: 'kept' });
    const first = inVain?.kind === 'kept' ? inVain.callback.id : '';
    await soon(async () => (await house.store.callbacks.find(first))?.result).toBe('busy');
    await soon(() => house.agent('ann').state()).toBe('over');
    expect(house.fake.phone(busy).rung).toHaveLength(1);
    const wanted = await house.any().ask({ do: 'call-back', number: there });
    const second = wanted?.kind === 'kept' ? wanted.callback.id : '';
    const customer = telephoneEnd(
      house.fake,
      () => house.fake.phone(there).rung.at(-1),
      () => null,
    );
    await talksWith(customer, telephoneOf('ann'));
    expect(house.fake.phone(there).rung).toHaveLength(1);
    await house.agent('ann').hangUp();
    await soon(async () => (await house.store.callbacks.find(second))?.result).toBe('talked');
    await soon(() => customer.state()).toBe('over');
  }, 90_000);

  test.each(['decider', 'bystander'] as const)(
    'the %s is killed while a supervisor whispers',
    async (who) => {
      await signIn('ann');
      const { telephone } = house.caller();
      await talksWith(telephone, telephoneOf('ann'));
      const talk = await talkOf('ann');
      const whispers = () => house.any().ask({ do: 'supervise', person: 'ben', talk, as: 'whispering' });
      await soon(async () => (await whispers()) as unknown).toEqual({ done: true });
      await talksWith(house.agent('ann'), 'caller', telephoneOf('ben'));
      await (await house[who]()).kill();
      // Taken up by the other one, the supervisor's telephone is ordered once more what it does.
      await order('ann', { do: 'talk', person: 'ann', talk, order: { do: 'hold' } });
      await talksWith(telephone, 'music');
      await order('ann', { do: 'talk', person: 'ann', talk, order: { do: 'resume' } });
      await talksWith(house.agent('ann'), 'caller', telephoneOf('ben'));
      await talksWith(telephone, telephoneOf('ann'));
      expect(house.fake.phone(telephoneOf('ben')).rung).toHaveLength(1);
    },
    90_000,
  );

  test.each(['decider', 'bystander'] as const)(
    'the %s is killed while a caller waits, and another one rings',
    async (who) => {
      const { telephone } = house.caller();
      await soon(() => telephone.voices()).toEqual(['music']);
      house.plans.set(telephoneOf('ann'), { after: 1.5 });
      await signIn('ann');
      await soon(() => house.fake.phone(telephoneOf('ann')).rung.length).toBe(1);
      await (await house[who]()).kill();
      await talksWith(telephone, telephoneOf('ann'));
      expect(house.fake.phone(telephoneOf('ann')).rung).toHaveLength(1);
      await house.agent('ann').hangUp();
      await hasHeard(telephone, 'How was it');
    },
    90_000,
  );

  test.each(['decider', 'bystander'] as const)(
    'the %s is killed while two talk, one of them held',
    async (who) => {
      await signIn('ann');
      const { telephone } = house.caller();
      await talksWith(telephone, telephoneOf('ann'));
      const talk = await talkOf('ann');
      await order('ann', { do: 'talk', person: 'ann', talk, order: { do: 'hold' } });
      await talksWith(telephone, 'music');
      await (await house[who]()).kill();
      await order('ann', { do: 'talk', person: 'ann', talk, order: { do: 'resume' } });
      await talksWith(telephone, telephoneOf('ann'));
      await house.agent('ann').hangUp();
      await hasHeard(telephone, 'How was it');
      expect(house.fake.phone(telephoneOf('ann')).rung[0]?.from).not.toBe(NUMBER);
    },
    90_000,
  );
});
