import { soon } from '@callwright/runtime/conformance';
import type { TalkOrder } from '@callwright/runtime/server';
import { goLive } from '@callwright/runtime/store-testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Ringing } from '../far-exchange.ts';
import { TELEPHONES } from '../telephones-are-there.ts';
import { queueFlow, SURVEY } from './queue-flow.ts';
import { openQueueTelephones, putAgent, putQueue, type QueueTelephones } from './queue-house.ts';
import { openQueueServer, type QueueServer } from './queue-server.ts';

const LONG_MS = 60_000;
const NUMBER = '+493077800';
/** Telephones of agents, by their place; the last one is nobody's here. */
const PHONES = ['+498977800', '+498977801', '+498977802', '+498977803'] as const;
const [ANNA, BELA, CLARA, OUTSIDE] = PHONES;

describe.skipIf(!TELEPHONES)('talks on real telephones', () => {
  let telephones: QueueTelephones;
  let server: QueueServer;
  let caller: Ringing;
  beforeAll(async () => {
    telephones = await openQueueTelephones();
    server = await openQueueServer(telephones.folder, telephones.near.url);
    const { store, queues } = server;
    for (const [nth, person] of ['anna', 'bela', 'clara'].entries()) {
      await putAgent(store, person, [PHONES[nth] ?? '']);
    }
    await putQueue(store, 'service', { strategy: 'ordered', wrapUpSeconds: 0, restAfter: null }, ['anna']);
    await goLive(store, NUMBER, queueFlow('talks', 'service'));
    await putQueue(store, 'orders', { strategy: 'ordered', wrapUpSeconds: 0, restAfter: null }, ['bela']);
    await queues.changed();
  });
  afterEach(async () => {
    for (const number of PHONES) {
      for (const phone of telephones.exchange.callsTo(number)) if (phone.state === 'up') await phone.end.hangUp();
    }
    if (caller?.state === 'up') await caller.end.hangUp();
    await soon(async () => expect(await telephones.leftovers()).toEqual([]), LONG_MS);
  }, 90_000);
  afterAll(async () => {
    await server?.close();
    await telephones?.close();
  });

  const hearsVoices = (phone: Ringing, who: readonly string[]) =>
    soon(async () => expect(await telephones.voices(phone)).toEqual(who), LONG_MS);
  const hears = (phone: Ringing, text: string) => soon(() => expect(telephones.heard(phone)).toContain(text), LONG_MS);
  const comes = (number: string, state: Ringing['state']) =>
    soon(() => expect(telephones.exchange.callsTo(number).at(-1)?.state).toBe(state), LONG_MS);
  const at = (number: string) => telephones.phone(number);

  /** A caller comes to Anna by the queue; resolves with the name of her talk once they hear each other. */
  async function talking(): Promise<string> {
    for (const number of PHONES) telephones.exchange.plan(number, { does: 'answers', after: 0.3 });
    await server.queues.setState('anna', 'available');
    caller = await telephones.ring(NUMBER);
    await hearsVoices(caller, ['0']);
    await hearsVoices(at(ANNA), ['caller']);
    return soon(async () => {
      const [mine] = await server.talks.of('anna');
      expect(mine).toBeDefined();
      return mine?.talk ?? '';
    }, LONG_MS);
  }

  async function does(person: string, talk: string, order: TalkOrder): Promise<void> {
    expect(await server.talks.order(person, talk, order)).toEqual({ done: true });
  }

  test('a caller is held with music and comes back; who is muted isn’t heard', async () => {
    const talk = await talking();
    await does('anna', talk, { do: 'hold' });
    await hearsVoices(caller, ['music']);
    await hearsVoices(at(ANNA), []);
    await does('anna', talk, { do: 'resume' });
    await hearsVoices(caller, ['0']);
    await does('anna', talk, { do: 'mute' });
    await hearsVoices(caller, []);
    await hearsVoices(at(ANNA), ['caller']);
    await does('anna', talk, { do: 'unmute' });
    await hearsVoices(caller, ['0']);
    await at(ANNA).end.hangUp();
    await hears(caller, SURVEY);
  }, 180_000);

  test('a colleague is asked while the caller hears music, and has the caller then; the flow goes on after both', async () => {
    const talk = await talking();
    await does('anna', talk, { do: 'consult', to: { person: 'bela' } });
    await hearsVoices(at(ANNA), ['1']);
    await hearsVoices(caller, ['music']);
    await does('anna', talk, { do: 'hand-over' });
    await hearsVoices(caller, ['1']);
    await comes(ANNA, 'over');
    await hearsVoices(at(BELA), ['caller']);
    await at(BELA).end.hangUp();
    await hears(caller, SURVEY);
  }, 180_000);

  test('three talk; the talk goes on when the first of them leaves', async () => {
    const talk = await talking();
    await does('anna', talk, { do: 'consult', to: { person: 'bela' } });
    await comes(BELA, 'up');
    await hearsVoices(at(BELA), ['0']);
    await does('anna', talk, { do: 'conference' });
    await hearsVoices(caller, ['0', '1']);
    await hearsVoices(at(BELA), ['caller', '0']);
    await at(ANNA).end.hangUp();
    await hearsVoices(caller, ['1']);
    await at(BELA).end.hangUp();
    await hears(caller, SURVEY);
  }, 180_000);

  test('a call is handed on: it rings while the caller hears music, though the agent has hung up; who answers has it', async () => {
    const talk = await talking();
    telephones.exchange.plan(OUTSIDE, { does: 'answers', after: 5 });
    await does('anna', talk, { do: 'transfer', to: { number: OUTSIDE } });
    await comes(OUTSIDE, 'ringing');
    await at(ANNA).end.hangUp();
    await hearsVoices(caller, ['music']);
    await comes(OUTSIDE, 'up');
    await hearsVoices(caller, ['3']);
    await at(OUTSIDE).end.hangUp();
    await hears(caller, SURVEY);
  }, 180_000);

  test('a call that is handed on in vain comes back to the agent, and to the flow where she has gone', async () => {
    const talk = await talking();
    telephones.exchange.plan(CLARA, { does: 'busy', after: 1 });
    await does('anna', talk, { do: 'transfer', to: { person: 'clara' } });
    await hearsVoices(caller, ['0']);
    telephones.exchange.plan(CLARA, { does: 'busy', after: 4 });
    await does('anna', talk, { do: 'transfer', to: { person: 'clara' } });
    await comes(CLARA, 'ringing');
    await at(ANNA).end.hangUp();
    await hears(caller, SURVEY);
  }, 180_000);

  test('a caller is handed into another queue: hears its music, talks with its people, and the flow goes on after them', async () => {
    const talk = await talking();
    await server.queues.setState('bela', 'available');
    telephones.exchange.plan(BELA, { does: 'answers', after: 4 });
    await does('anna', talk, { do: 'queue', queue: 'orders' });
    await comes(ANNA, 'over');
    await hearsVoices(caller, ['music']);
    await comes(BELA, 'up');
    await hearsVoices(caller, ['1']);
    await hearsVoices(at(BELA), ['caller']);
    await at(BELA).end.hangUp();
    await hears(caller, SURVEY);
    await server.queues.setState('bela', 'offline');
  }, 180_000);

  test('a queue that nobody is there for doesn’t take a caller, who talks on; from hold they go into one that does', async () => {
    const talk = await talking();
    expect(await server.talks.order('anna', talk, { do: 'queue', queue: 'orders' })).toEqual({
      refused: 'queue-nobody',
    });
    await hearsVoices(caller, ['0']);
    await does('anna', talk, { do: 'consult', to: { person: 'clara' } });
    await hearsVoices(at(ANNA), ['2']);
    await does('anna', talk, { do: 'conference' });
    await hearsVoices(caller, ['0', '2']);
    await does('anna', talk, { do: 'hold' });
    await server.queues.setState('bela', 'available');
    await does('anna', talk, { do: 'queue', queue: 'orders' });
    await comes(ANNA, 'over');
    await comes(CLARA, 'over');
    await hearsVoices(caller, ['1']);
    await at(BELA).end.hangUp();
    await hears(caller, SURVEY);
    await server.queues.setState('bela', 'offline');
  }, 180_000);

  test('a number is dialled from the desk, and a colleague is asked in that talk, too', async () => {
    for (const number of PHONES) telephones.exchange.plan(number, { does: 'answers', after: 0.3 });
    const dialled = await server.talks.dial('anna', { number: OUTSIDE });
    const talk = 'talk' in dialled ? dialled.talk : '';
    expect(dialled).toEqual({ talk });
    await comes(OUTSIDE, 'up');
    await hearsVoices(at(ANNA), ['3']);
    await does('anna', talk, { do: 'consult', to: { person: 'bela' } });
    await hearsVoices(at(OUTSIDE), ['music']);
    await comes(BELA, 'up');
    await hearsVoices(at(BELA), ['0']);
    await does('anna', talk, { do: 'back' });
    await hearsVoices(at(OUTSIDE), ['0']);
    await comes(BELA, 'over');
    await at(OUTSIDE).end.hangUp();
    await comes(ANNA, 'over');
  }, 180_000);

  test('a supervisor hears both and is heard by nobody, then by the agent alone', async () => {
    const talk = await talking();
    expect(await server.talks.supervise('clara', talk, 'listening')).toEqual({ done: true });
    await comes(CLARA, 'up');
    await hearsVoices(at(CLARA), ['caller', '0']);
    expect(await telephones.voices(caller)).toEqual(['0']);
    expect(await server.talks.supervise('clara', talk, 'whispering')).toEqual({ done: true });
    await hearsVoices(at(ANNA), ['caller', '2']);
    expect(await telephones.voices(caller)).toEqual(['0']);
    await at(ANNA).end.hangUp();
    await comes(CLARA, 'over');
    await hears(caller, SURVEY);
  }, 180_000);

  test('whoever is held and hangs up ends the talk', async () => {
    const talk = await talking();
    await does('anna', talk, { do: 'hold' });
    await hearsVoices(caller, ['music']);
    await caller.end.hangUp();
    await comes(ANNA, 'over');
    expect(await server.talks.of('anna')).toEqual([]);
  }, 180_000);
});
