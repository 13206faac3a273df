import type { Flow } from '@callwright/flow/document';
import { expect, vi } from 'vitest';
import type { Clock } from '../../calls/clock.ts';
import type { Reply } from '../../calls/reply.ts';
import type { OfferSight } from '../../queues/port.ts';
import { type QueueHouse, queueHouse } from '../../queues/testing/queue-house.ts';
import type { Callback } from '../../store/queues/callback.ts';
import type { FreshDatabase } from '../../store/testing/fresh-database.ts';
import { goLive } from '../../store/testing/go-live.ts';

/** A house whose callers may wait in the line of `service`, or leave it by key 1 and are rung back. */
export type CallbackHouse = QueueHouse & {
  /** Rings in, by default as the same customer. Returns the call. */
  readonly callIn: (number?: string) => Promise<string>;
  readonly press: (call: string, key: string) => Promise<void>;
  /** Picks up a customer's telephone that rings. Returns the call. */
  readonly pickUp: (to?: string) => Promise<{ readonly call: string; readonly reply: Reply }>;
  readonly callbackOf: (number?: string) => Promise<Callback | undefined>;
  /** Waits until a text stands on a call's line. */
  readonly says: (call: string, text: string) => Promise<void>;
  /** Waits until an agent's telephone rings. Returns what is offered. */
  readonly offerTo: (agent: string) => Promise<OfferSight>;
};

const SOON_MS = 5000;

export const CUSTOMER = '+498912340001';
export const LINE = '+498999998100';

const says = (en: string, next: string) => ({
  type: 'say',
  version: 1,
  config: { prompt: { text: { en } } },
  next: { done: next },
});

/** Waits; 1 leaves for a callback, after whose talk the customer is asked for an opinion. */
export const CALLBACK_FLOW: Flow = {
  callwright: 1,
  id: 'main',
  title: 'Main line',
  languages: ['en'],
  variables: {},
  start: 'queue',
  fallback: { number: '+4989123' },
  nodes: {
    queue: {
      type: 'queue',
      version: 1,
      config: {
        queue: 'service',
        leaveKeys: [{ key: '1', label: 'Callback', purpose: 'callback', exit: 'callback' }],
        announcement: { prompt: { text: { en: 'You are waiting.' } }, atOnce: true, everySeconds: 60 },
        hears: 'music',
        maxSeconds: 7200,
        priority: 0,
        topic: 'Invoice',
      },
      next: {
        ...Object.fromEntries(['timeout', 'full', 'closed', 'nobody', 'error'].map((exit) => [exit, 'sorry'])),
        answered: 'thanks',
        callback: 'callback',
      },
    },
    callback: {
      type: 'callback',
      version: 1,
      config: {
        queue: 'service',
        number: {
          own: { text: { en: 'Is this your number? Yes: 1. Another: 2.' } },
          ask: { text: { en: 'Your number, please.' } },
          readBack: { text: { en: 'Is this right? Yes: 1. Again: 2.' } },
          wrong: { text: { en: 'We can’t call this number.' } },
          rightKey: '1',
          otherKey: '2',
        },
        kept: { text: { en: 'We will call you back.' } },
        already: { text: { en: 'We will call you back already. You needn’t do anything.' } },
        place: 'keep',
        tries: 2,
        seconds: 6,
        priority: 0,
        topic: 'Invoice',
      },
      next: { kept: 'end', already: 'end', noNumber: 'sorry', declined: 'sorry', talked: 'opinion', error: 'sorry' },
    },
    opinion: {
      type: 'menu',
      version: 1,
      config: {
        prompt: { text: { en: 'Were you helped? Yes: 1. No: 2.' } },
        options: [
          { key: '1', label: 'Yes' },
          { key: '2', label: 'No' },
        ],
        compose: false,
        stay: false,
        seconds: 6,
        tries: 1,
      },
      next: { '1': 'thanks', '2': 'sorry', noInput: 'end', noMatch: 'end' },
    },
    thanks: says('Thank you.', 'end'),
    sorry: says('Sorry.', 'end'),
    end: { type: 'hangup', version: 1, config: {}, next: {} },
  },
  canvas: {},
};

export async function callbackHouse(database: FreshDatabase, clock?: Clock): Promise<CallbackHouse> {
  const house = await queueHouse(database, clock);
  const { store } = house;
  if ((await store.drafts.find('main')) === null) await goLive(store, LINE, CALLBACK_FLOW);
  return {
    ...house,
    callIn: async (number = CUSTOMER) => {
      const { status, body } = await house.send('POST', '/api/simulator/calls', { dialled: LINE, caller: { number } });
      if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
      return String(body.call);
    },
    press: (call, keys) => house.does(call, { kind: 'keys', keys }),
    pickUp: async (to = CUSTOMER) => {
      const { body } = await house.get('/api/simulator/ringing');
      const phone = (body.phones as { call: string; to: string }[]).find((one) => one.to === to);
      if (phone === undefined) throw new Error(`${to} doesn’t ring`);
      const answered = await house.send('POST', `/api/simulator/ringing/${phone.call}/answer`);
      if (answered.status !== 201) throw new Error(`${answered.status}: ${JSON.stringify(answered.body)}`);
      return { call: phone.call, reply: answered.body as unknown as Reply };
    },
    callbackOf: async (number = CUSTOMER) => {
      const found = [
        ...(await store.callbacks.list({ open: true, number, limit: 1 })),
        ...(await store.callbacks.list({ open: false, number, limit: 1 })),
      ];
      return found[0];
    },
    says: (call, text) =>
      vi.waitFor(async () => expect(JSON.stringify(await house.line(call))).toContain(text), SOON_MS),
    offerTo: (agent) =>
      vi.waitFor(async () => {
        const offer = (await house.queues.agent(agent))?.offer;
        if (!offer || offer.legs.length === 0) throw new Error(`nobody rings ${agent}`);
        return offer;
      }, SOON_MS),
  };
}
