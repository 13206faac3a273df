import { once } from 'node:events';
import { soon } from '@callwright/runtime/conformance';
import { goLive } from '@callwright/runtime/store-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { texts } from '../built-in-step.ts';
import type { Ringing } from '../far-exchange.ts';
import { TELEPHONES } from '../telephones-are-there.ts';
import { pause } from '../until.ts';
import { GREETING, NOBODY, queueFlow, SURVEY, WHISPER } from './queue-flow.ts';
import { openQueueTelephones, putAgent, putQueue, type QueueTelephones } from './queue-house.ts';
import { openQueueServer, type QueueServer } from './queue-server.ts';

const LONG_MS = 60_000;

describe.skipIf(!TELEPHONES)('queues on real telephones', () => {
  let telephones: QueueTelephones;
  let server: QueueServer;
  beforeAll(async () => {
    telephones = await openQueueTelephones();
    server = await openQueueServer(telephones.folder, telephones.near.url);
  });
  afterAll(async () => {
    await server?.close();
    await telephones?.close();
  });

  let named = 0;
  /** A queue with agents of its own; each has a telephone whose last digit is their place. */
  async function service(
    document: Readonly<Record<string, string | number | null>>,
    agents = 3,
    more: Record<string, unknown> = {},
    skills: readonly Readonly<Record<string, number>>[] = [],
  ) {
    const name = `q${named++}`;
    const people = Array.from({ length: agents }, (_, nth) => `${name}-${nth}`);
    const phones = people.map((_, nth) => `+4989777${String(named).padStart(3, '0')}${nth}`);
    const dialled = `+4930777${String(named).padStart(3, '0')}`;
    for (const [nth, person] of people.entries()) {
      await putAgent(server.store, person, [phones[nth] ?? ''], skills[nth]);
      telephones.exchange.plan(phones[nth] ?? '', { does: 'answers', after: 0.3 });
    }
    await putQueue(server.store, name, { wrapUpSeconds: 0, restAfter: null, ...document }, people);
    await goLive(server.store, dialled, queueFlow(name, name, more));
    await server.queues.changed();
    // One after another: who is free the longest is the first.
    for (const person of people) {
      await server.queues.setState(person, 'available');
      await pause(30);
    }
    return { name, people, phones, dialled, ring: () => telephones.ring(dialled) };
  }

  const hears = (phone: Ringing, text: string) => soon(() => expect(telephones.heard(phone)).toContain(text), LONG_MS);
  const hearsVoices = (phone: Ringing, who: readonly string[]) =>
    soon(async () => expect(await telephones.voices(phone)).toEqual(who), LONG_MS);
  const isRung = (number: string, times = 1) =>
    soon(() => expect(telephones.exchange.callsTo(number).length).toBe(times), LONG_MS);
  const rungOf = (phones: readonly string[]) => phones.map((one) => telephones.exchange.callsTo(one).length);
  const isOver = (phone: Ringing) => soon(() => expect(phone.state).toBe('over'), LONG_MS);

  /** The agent with this telephone and the caller hear each other. */
  async function talk(caller: Ringing, number: string): Promise<void> {
    await isRung(number, telephones.exchange.callsTo(number).length || 1);
    await hearsVoices(caller, [number.slice(-1)]);
    await hearsVoices(telephones.phone(number), ['caller']);
  }

  test('a caller hears music, an agent hears who it is and takes the call by key, both talk, and the caller is asked how it was', async () => {
    const { phones, ring, people } = await service({ strategy: 'longest-idle' }, 1, {
      whisper: texts(WHISPER),
      acceptKey: '1',
    });
    const [number = ''] = phones;
    await server.queues.setState(people[0] ?? '', 'break');
    const caller = await ring();
    await hears(caller, GREETING);
    await hearsVoices(caller, ['music']);
    await server.queues.setState(people[0] ?? '', 'available');
    await isRung(number);
    await hears(telephones.phone(number), WHISPER);
    expect(await telephones.voices(caller)).toEqual(['music']);
    await telephones.phone(number).end.press('1');
    await talk(caller, number);
    await telephones.phone(number).end.hangUp();
    await hears(caller, SURVEY);
    await caller.end.press('5');
    await isOver(caller);
  }, 120_000);

  test('a telephone that isn’t answered rings for as long as the queue says, then the next one', async () => {
    const { phones, ring } = await service({ strategy: 'ordered', ringSeconds: 5 });
    const [first = '', second = ''] = phones;
    telephones.exchange.plan(first, { does: 'noAnswer' });
    const caller = await ring();
    await isRung(first);
    const began = Date.now();
    await isRung(second);
    expect(Date.now() - began).toBeGreaterThan(4000);
    await isOver(telephones.phone(first));
    await talk(caller, second);
    await caller.end.hangUp();
    await isOver(telephones.phone(second));
  }, 120_000);

  test('all telephones of a queue ring at once, whoever answers first has the caller, and the others stop', async () => {
    const { phones, ring } = await service({ strategy: 'ring-all' });
    const [slow = '', quick = '', slower = ''] = phones;
    for (const number of [slow, slower]) telephones.exchange.plan(number, { does: 'noAnswer' });
    telephones.exchange.plan(quick, { does: 'answers', after: 2.5 });
    const caller = await ring();
    await Promise.all(phones.map((number) => isRung(number)));
    await talk(caller, quick);
    await Promise.all([slow, slower].map((number) => isOver(telephones.phone(number))));
    await telephones.phone(quick).end.hangUp();
    await hears(caller, SURVEY);
    await caller.end.hangUp();
  }, 120_000);

  /** Rings, talks with whoever answers, and lets them hang up; returns their place. */
  async function served(phones: readonly string[], ring: () => Promise<Ringing>): Promise<number> {
    const before = rungOf(phones);
    const caller = await ring();
    await hears(caller, GREETING);
    const nth = await soon(() => {
      const found = rungOf(phones).findIndex((count, at) => count > (before[at] ?? 0));
      expect(found).toBeGreaterThanOrEqual(0);
      return found;
    }, LONG_MS);
    const phone = () => telephones.phone(phones[nth] ?? '');
    await soon(() => expect(phone().state).toBe('up'), LONG_MS);
    await hearsVoices(caller, [String(nth)]);
    await phone().end.hangUp();
    await hears(caller, SURVEY);
    await caller.end.hangUp();
    await isOver(caller);
    await pause(300);
    return nth;
  }

  test('who comes first in the list gets each caller', async () => {
    const { phones, ring } = await service({ strategy: 'ordered' });
    expect([await served(phones, ring), await served(phones, ring)]).toEqual([0, 0]);
  }, 120_000);

  test.each(['longest-idle', 'round-robin', 'fewest-calls'])(
    'three callers go to three agents, one after another: %s',
    async (strategy) => {
      const { phones, ring } = await service({ strategy });
      const all = [await served(phones, ring), await served(phones, ring), await served(phones, ring)];
      expect(all).toEqual([0, 1, 2]);
    },
    180_000,
  );

  test('a caller goes down the list, one telephone after another, until somebody answers', async () => {
    const { phones, ring } = await service({ strategy: 'hunt', ringSeconds: 5 });
    const [first = '', second = '', third = ''] = phones;
    for (const number of [first, second]) telephones.exchange.plan(number, { does: 'noAnswer' });
    const caller = await ring();
    await isRung(first);
    expect(rungOf(phones)).toEqual([1, 0, 0]);
    await isRung(second);
    expect(rungOf(phones)).toEqual([1, 1, 0]);
    await talk(caller, third);
    await caller.end.hangUp();
    await isOver(telephones.phone(third));
  }, 120_000);

  test('who has the skill that a step asks for gets the caller', async () => {
    const needs = [{ skill: 'invoices', level: 3 }];
    const { phones, ring } = await service({ strategy: 'skills' }, 3, { needs }, [
      {},
      { invoices: 1 },
      { invoices: 4 },
    ]);
    expect(await served(phones, ring)).toBe(2);
  }, 120_000);

  test('the last agent signs out while callers wait: all of them go on by that way out', async () => {
    const { people, ring } = await service({ strategy: 'longest-idle', graceSeconds: 2 }, 1);
    const [agent = ''] = people;
    await server.queues.setState(agent, 'break');
    const waiting = await Promise.all([ring(), ring(), ring()]);
    for (const caller of waiting) await hears(caller, GREETING);
    await server.queues.setState(agent, 'offline');
    for (const caller of waiting) await hears(caller, NOBODY);
    await Promise.all(waiting.map(isOver));
  }, 120_000);

  test('SIPp rings and an agent on SIPp takes the call by key; the caller answers the survey', async () => {
    const { people, dialled } = await service({ strategy: 'longest-idle' }, 1, {
      whisper: texts(WHISPER),
      acceptKey: '1',
    });
    const extension = String(telephones.near.ports.agents[0]);
    await putAgent(server.store, people[0] ?? '', [extension]);
    await server.queues.changed();
    const agent = telephones.near.sipp(
      'agent',
      extension,
      'answer',
      '--ring',
      '300',
      'wait:1500',
      'dtmf:1',
      'wait:3000',
      'hangup',
    );
    await pause(700);
    const began = Date.now();
    const steps = ['wait:9000', 'dtmf:5', 'await'];
    const caller = telephones.near.sipp('call', dialled, '--from', '+4989123456', ...steps);
    const [code] = await once(caller, 'exit');
    agent.kill();
    expect(code).toBe(0);
    const { calls } = await server.store.calls.list({ limit: 100 });
    const call = calls.find((one) => one.dialled === dialled && one.startedAt >= began);
    await soon(async () => {
      const rows = await server.calls.readLog(call?.id ?? '', -1);
      const way = rows.flatMap(({ entry }) => (entry.kind === 'left' ? [`${entry.node}:${entry.exit}`] : []));
      expect(way).toEqual(['greet:done', 'line:answered', 'survey:done']);
    }, LONG_MS);
  }, 120_000);

  test('nothing is left behind at Asterisk', async () => {
    await soon(async () => expect(await telephones.leftovers()).toEqual([]), LONG_MS);
  }, 90_000);
});
