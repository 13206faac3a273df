import type { Flow, FlowNode } from '@callwright/flow/document';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { CALLBACK_FLOW, type CallbackHouse, CUSTOMER, callbackHouse } from './testing/callback-house.ts';

const PARTED = '+498999998111';
const OTHER = '+498912340077';
const { callback, end, opinion } = CALLBACK_FLOW.nodes;
const step = (type: string, config: object, next: FlowNode['next']): FlowNode =>
  ({ type, version: 1, config, next }) as FlowNode;
const says = (en: string, de: string, next: string) => step('say', { prompt: { text: { en, de } } }, { done: next });

/** Learns something, and leaves the callback to a part. */
const MAIN: Flow = {
  ...CALLBACK_FLOW,
  id: 'parted',
  languages: ['en', 'de'],
  variables: {
    topic: { type: 'string', default: 'nothing' },
    pin: { type: 'string', default: '', secret: true },
  },
  start: 'learn',
  nodes: {
    learn: step(
      'set',
      {
        assignments: [
          { variable: 'topic', value: { cel: '"gas"' } },
          { variable: 'pin', value: { cel: '"471133"' } },
        ],
      },
      { done: 'part', error: 'broken' },
    ),
    part: step(
      'subflow',
      {
        flow: 'back-part',
        inputs: [{ variable: 'code', value: { cel: 'pin' } }],
        take: [],
        ends: [{ exit: 'done' }],
      },
      { done: 'after', error: 'broken' },
    ),
    after: says('After {{topic}}, {{caller.contact.name}}.', 'Nach {{topic}}, {{caller.contact.name}}.', 'end'),
    broken: says('Broken.', 'Kaputt.', 'end'),
    end: end as FlowNode,
  },
};
const PART: Flow = {
  ...CALLBACK_FLOW,
  id: 'back-part',
  languages: ['en', 'de'],
  variables: { code: { type: 'string', role: 'input', secret: true } },
  start: 'callback',
  nodes: {
    callback: {
      ...(callback as FlowNode),
      config: {
        ...callback?.config,
        confirm: { prompt: { text: { en: 'Press 1 for us.', de: 'Drücken Sie die 1.' } }, key: '1' },
      },
      next: { kept: 'bye', already: 'bye', noNumber: 'bye', declined: 'bye', talked: 'opinion', error: 'out' },
    },
    bye: end as FlowNode,
    opinion: { ...(opinion as FlowNode), next: { '1': 'out', '2': 'out', noInput: 'out', noMatch: 'out' } },
    out: step('return', { end: 'done' }, {}),
  },
};

describe.each(DATABASES)('the call of a callback on %s', (kind) => {
  let database: FreshDatabase;
  let house: CallbackHouse;

  beforeEach(async () => {
    database = await freshDatabase(kind);
    house = await callbackHouse(database);
    const { store } = house;
    for (const flow of [PART, MAIN]) {
      const document = JSON.stringify(flow);
      await store.flows.create(flow.id, { title: flow.title, languages: ['en', 'de'], document }, { at: 1 });
      const locks = { flows: flow === MAIN ? { 'back-part': 1 } : {}, types: {} };
      const version = (await store.drafts.find(flow.id))?.version ?? 0;
      await store.revisions.publish(flow.id, version, { document, locks, comment: '', at: 1 });
    }
    await store.numbers.put(PARTED, { title: 'Parted', flow: 'parted' });
    await house.queues.start();
    await house.callbacks.start();
    await house.agent('ann');
    await house.queue('service', { strategy: 'longest-idle', wrapUpSeconds: 0 }, ['ann']);
    await house.queues.setState('ann', 'break', 'lunch');
  });
  afterEach(async () => {
    await house.callbacks.stop();
    await house.queues.stop();
    await house.calls.stop(0);
    await database.remove();
    expect(house.errors).toEqual([]);
  });

  const becomes = (expected: object, number: string) =>
    vi.waitFor(async () => expect(await house.callbackOf(number)).toMatchObject(expected), 5000);

  /** Asks in German to be called back on another number, is rung, and picks up. Returns the callback's call. */
  async function ringsBack(): Promise<string> {
    await house.store.contacts.put({ number: CUSTOMER, name: 'Frau Öztürk', language: '', fields: {} });
    const rung = { dialled: PARTED, caller: { number: CUSTOMER }, language: 'de' };
    const call = String((await house.send('POST', '/api/simulator/calls', rung)).body.call);
    await house.says(call, 'Is this your number?');
    await house.press(call, '2');
    await house.says(call, 'Your number, please.');
    for (const key of `${OTHER.replace('+49', '0')}#`) await house.press(call, key);
    await house.says(call, 'Is this right?');
    await house.press(call, '1');
    await becomes({ state: 'waiting', call }, OTHER);
    await house.queues.setState('ann', 'available');
    const { offer } = await house.offerTo('ann');
    await house.queues.answer('ann', offer);
    return (await vi.waitFor(() => house.pickUp(OTHER), 5000)).call;
  }

  it('goes on in a part used again and then behind it, with what the customer’s call knew', async () => {
    const call = await ringsBack();
    const asked = await house.callbackOf(OTHER);
    expect(asked?.details.left?.frames.map(({ node }) => node)).toEqual(['part', 'callback']);
    expect(JSON.stringify(asked)).not.toContain('471133');
    await house.says(call, 'Drücken Sie die 1.');
    await becomes({ state: 'dialling' }, OTHER);
    await house.press(call, '1');
    await vi.waitFor(async () => expect((await house.line(call)).verbs.at(-1)?.verb).toBe('bridge'), 5000);
    // What the first call knew is kept no longer than it is needed.
    await becomes({ state: 'talking', talk: call, details: { left: null } }, OTHER);
    await house.providers.get('simulator')?.legs?.hangUp((await house.callbackOf(OTHER))?.leg ?? '');
    await house.says(call, 'Were you helped?');
    await becomes({ state: 'done', result: 'talked' }, OTHER);
    await house.press(call, '1');
    await house.says(call, 'Nach gas, Frau Öztürk.');
  });

  it('reaches nobody where nobody presses the key: the agent is free, and it is tried again later', async () => {
    const call = await ringsBack();
    await house.says(call, 'Drücken Sie die 1.');
    await house.does(call, { kind: 'silence' });
    await house.does(call, { kind: 'silence' });
    await becomes({ state: 'waiting', result: 'not-confirmed', tries: 1, ticket: null, leg: null }, OTHER);
    const missed = await house.callbackOf(OTHER);
    expect((missed?.nextAt ?? 0) - (missed?.updatedAt ?? 0)).toBe(600_000);
    expect(missed?.details.left).not.toBeNull();
    await vi.waitFor(async () => expect((await house.queues.agent('ann'))?.state).toBe('available'), 5000);
  });

  it('finds nobody any more when the agent has hung up before the key', async () => {
    const call = await ringsBack();
    await house.says(call, 'Drücken Sie die 1.');
    const ringing = await house.callbackOf(OTHER);
    await house.providers.get('simulator')?.legs?.hangUp(ringing?.leg ?? '');
    await becomes({ state: 'waiting', result: 'no-answer', tries: 1 }, OTHER);
    await house.press(call, '1');
    await house.says(call, 'Nach gas');
  });
});
