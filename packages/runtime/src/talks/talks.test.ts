import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import type { TalkOrder, Talks } from './create-talks.ts';
import { CALL, CUSTOMER, type TalkHouse, talkHouse } from './testing/talk-house.ts';

describe.each(DATABASES)('talks on %s', (kind) => {
  let database: FreshDatabase;
  let house: TalkHouse;
  let talks: Talks;
  beforeEach(async () => {
    database = await freshDatabase(kind);
    house = await talkHouse(database);
    talks = await house.open();
  });
  afterEach(async () => {
    await talks.stop();
    expect(house.errors).toEqual([]);
    await database.remove();
  });

  const places = () => house.telephones.places();
  const inCall = `talking in ${CALL}`;
  async function order(person: string, talk: string, given: TalkOrder): Promise<void> {
    expect(await talks.order(person, talk, given)).toEqual({ done: true });
    await house.settle();
  }
  const consult = (talk: string, person: string) => order('anna', talk, { do: 'consult', to: { person } });
  const talkOf = async (person: string) => (await talks.of(person))[0]?.talk ?? '';

  test('a caller is held with music, and taken back', async () => {
    const talk = await house.queueTalk(talks);
    expect(places()).toEqual({ '101': '' });
    await order('anna', talk, { do: 'hold' });
    expect(places()).toEqual({ caller: 'default', '101': inCall });
    expect(await talks.order('anna', talk, { do: 'hold' })).toEqual({ refused: 'held-already' });
    await order('anna', talk, { do: 'resume' });
    expect(places()).toEqual({ caller: inCall, '101': inCall });
    await order('anna', talk, { do: 'mute' });
    expect(places()).toEqual({ caller: inCall, '101': `muted in ${CALL}` });
  });

  test.each(['in this process', 'after a restart'])(
    'a talk is over once the caller’s line has left it for a queue, and not before, also %s',
    async (where) => {
      const talk = await house.queueTalk(talks);
      await order('anna', talk, { do: 'queue', queue: 'orders' });
      expect(await talks.of('anna')).toMatchObject([{ talk, state: 'up' }]);
      expect(places()).toEqual({ '101': '' });
      if (where === 'after a restart') {
        talks = await house.open();
        expect(await talks.of('anna')).toMatchObject([{ talk, state: 'up' }]);
      }
      house.callerWaits();
      if (where === 'after a restart') talks = await house.open();
      house.clock.pass(1000);
      await house.settle();
      expect(await talks.of('anna')).toEqual([]);
      expect(places()).toEqual({});
    },
  );

  test('nobody but who leads hands the caller into a queue, and nobody while somebody is asked', async () => {
    const talk = await house.queueTalk(talks);
    await consult(talk, 'bela');
    expect(await talks.order('anna', talk, { do: 'queue', queue: 'orders' })).toEqual({ refused: 'somebody-between' });
    await house.telephones.answer('102');
    await order('anna', talk, { do: 'conference' });
    expect(await talks.order('bela', await talkOf('bela'), { do: 'queue', queue: 'orders' })).toEqual({
      refused: 'not-leading',
    });
    await order('anna', talk, { do: 'queue', queue: 'orders' });
    house.callerWaits();
    house.clock.pass(1000);
    await house.settle();
    expect([await talks.of('anna'), await talks.of('bela')]).toEqual([[], []]);
    // Where the caller is, is their own line's.
    expect(Object.keys(places())).toEqual(['caller']);
  });

  test('a colleague is asked while the caller waits, all three talk, and the first hands over by leaving', async () => {
    const talk = await house.queueTalk(talks);
    await consult(talk, 'bela');
    expect(house.telephones.ringing()).toEqual(['102', '202']);
    expect(house.taken.get('bela')).toMatchObject({ kind: 'consult', call: CALL });
    await house.telephones.answer('202');
    expect(house.telephones.ringing()).toEqual([]);
    expect(places()).toEqual({ caller: 'default', '101': inCall, '202': inCall });
    await order('anna', talk, { do: 'conference' });
    expect(places()).toEqual({ caller: inCall, '101': inCall, '202': inCall });
    await house.telephones.end('101');
    expect(places()).toEqual({ caller: inCall, '202': inCall });
    const theirs = await talks.of('bela');
    expect(theirs).toMatchObject([{ leads: true, number: CUSTOMER, call: CALL }]);
    await house.telephones.end('202');
    expect(house.telephones.kept(CALL)).toEqual([]);
    expect(await talks.of('bela')).toEqual([]);
    expect(house.taken.size).toBe(0);
  });

  test('a call is handed over warmly: the second has the caller, and the first is free', async () => {
    const talk = await house.queueTalk(talks);
    await consult(talk, 'bela');
    await house.telephones.answer('102');
    await order('anna', talk, { do: 'hand-over' });
    expect(places()).toEqual({ caller: inCall, '102': inCall });
    expect(await talks.of('anna')).toEqual([]);
    const bela = await talkOf('bela');
    expect(await house.store.talks.talk(bela)).toMatchObject({
      kind: 'transferred',
      agent: 'bela',
      ticket: 'ticket-1',
    });
    expect(await house.store.talks.talk(talk)).toMatchObject({ kind: 'queue', endedAt: house.clock.now() });
    await order('bela', bela, { do: 'hold' });
    expect(places()).toEqual({ caller: 'default', '102': inCall });
  });

  test('a call that is handed on and not answered comes back to the agent', async () => {
    const talk = await house.queueTalk(talks);
    await order('anna', talk, { do: 'transfer', to: { person: 'clara' } });
    expect(places()).toMatchObject({ caller: 'default' });
    expect(house.telephones.ringing()).toEqual(['103']);
    await house.telephones.end('103', 'noAnswer');
    expect(house.telephones.ringing()).toEqual(['203']);
    await house.telephones.end('203', 'busy');
    expect(places()).toEqual({ caller: inCall, '101': inCall });
    expect(await talks.of('anna')).toMatchObject([{ held: false, notReached: { to: '203', why: 'busy' } }]);
  });

  test('a call that is handed on rings on when the agent leaves, and goes back to the flow if nobody answers', async () => {
    const talk = await house.queueTalk(talks);
    await order('anna', talk, { do: 'transfer', to: { number: '+49 40 111' } });
    await house.telephones.end('101');
    expect(house.telephones.ringing()).toHaveLength(1);
    expect(house.telephones.kept(CALL)).toHaveLength(1);
    expect(places()).toEqual({ caller: 'default' });
    const [to = ''] = house.telephones.ringing();
    await house.telephones.end(to, 'noAnswer');
    expect(house.telephones.kept(CALL)).toEqual([]);
    expect(await house.store.talks.all()).toEqual([]);
  });

  test('a call that is handed on to a number leaves nobody of the house in it, until the number hangs up', async () => {
    const talk = await house.queueTalk(talks);
    await order('anna', talk, { do: 'transfer', to: { number: '+4940111' } });
    await house.telephones.answer('+4940111');
    expect(places()).toEqual({ caller: inCall, '+4940111': inCall });
    expect(await talks.of('anna')).toEqual([]);
    expect(house.telephones.kept(CALL)).toHaveLength(1);
    await house.telephones.end('+4940111');
    expect(house.telephones.kept(CALL)).toEqual([]);
  });

  test('a caller who hangs up ends the talk for all', async () => {
    const talk = await house.queueTalk(talks);
    await consult(talk, 'bela');
    await house.telephones.answer('102');
    await house.callerHangsUp();
    expect(places()).toEqual({ caller: 'default' });
    expect(await talks.of('bela')).toEqual([]);
    expect(house.taken.size).toBe(0);
  });

  test('a number is dialled: first one’s own telephone, then the other’s; either ends it', async () => {
    await talks.dial('anna', { number: '+4940222' });
    await house.settle();
    expect(house.telephones.ringing()).toEqual(['101']);
    expect(house.taken.get('anna')).toMatchObject({ kind: 'outgoing', number: '+4940222' });
    await house.telephones.answer('101');
    expect(house.telephones.ringing()).toEqual(['+4940222']);
    await house.telephones.answer('+4940222');
    const [mine] = await talks.of('anna');
    expect(mine).toMatchObject({ kind: 'outgoing', leads: true, number: '+4940222', state: 'up' });
    await order('anna', mine?.talk ?? '', { do: 'hold' });
    expect(places()).toMatchObject({ '+4940222': 'default' });
    await order('anna', mine?.talk ?? '', { do: 'leave' });
    expect(places()).toEqual({});
    expect(house.taken.size).toBe(0);
  });

  test('why a dialled number wasn’t reached can be told, and what may not be dialled rings nobody', async () => {
    expect(await talks.dial('anna', { number: '+49900111' })).toEqual({ refused: 'dialling-premium' });
    expect(await talks.dial('nobody', { number: '+4940222' })).toEqual({ refused: 'no-telephone' });
    expect(await talks.dial('anna', { person: 'anna' })).toEqual({ refused: 'yourself' });
    await talks.dial('anna', { number: '+4940222' });
    await house.settle();
    expect(await talks.dial('anna', { number: '+4940222' })).toEqual({ refused: 'busy' });
    expect(await talks.dial('bela', { person: 'anna' })).toEqual({ refused: 'busy' });
    await house.telephones.answer('101');
    await house.telephones.end('+4940222', 'busy');
    expect(talks.lastTry('anna')).toMatchObject({ to: '+4940222', why: 'busy' });
    expect(places()).toEqual({});
  });

  test('colleagues call each other, and each may mute themselves and leave', async () => {
    await talks.dial('anna', { person: 'bela' });
    await house.settle();
    await house.telephones.answer('101');
    expect(house.telephones.ringing()).toEqual(['102', '202']);
    await house.telephones.answer('102');
    const bela = await talkOf('bela');
    await order('bela', bela, { do: 'mute' });
    expect(await talks.order('bela', bela, { do: 'hold' })).toEqual({ refused: 'not-leading' });
    expect(await talks.order('clara', bela, { do: 'leave' })).toEqual({ refused: 'no-such-talk' });
    await order('bela', bela, { do: 'leave' });
    expect(places()).toEqual({});
  });

  test('what rings at a colleague’s telephone is picked up', async () => {
    const talk = await house.queueTalk(talks);
    await consult(talk, 'bela');
    expect(await talks.pickUp('clara', 'bela')).toEqual({ done: true });
    await house.settle();
    expect(house.telephones.ringing()).toEqual(['103']);
    expect(house.taken.has('bela')).toBe(false);
    await house.telephones.answer('103');
    await order('anna', talk, { do: 'hand-over' });
    expect(places()).toEqual({ caller: inCall, '103': inCall });
  });

  test('a supervisor listens, whispers and joins, seen by the agent, and keeps nobody in the talk', async () => {
    const talk = await house.queueTalk(talks);
    expect(await talks.supervise('clara', talk, 'listening')).toEqual({ done: true });
    await house.settle();
    await house.telephones.answer('103');
    expect(places()).toMatchObject({ '103': `listening in ${CALL}` });
    expect(await talks.of('anna')).toMatchObject([{ listeners: [{ name: 'CLARA', as: 'listening' }] }]);
    await talks.supervise('clara', talk, 'whispering');
    await house.settle();
    expect(places()).toMatchObject({ '103': `whispering in ${CALL}` });
    await house.telephones.end('101');
    expect(places()).not.toHaveProperty('103');
    expect(await house.store.talks.all()).toEqual([]);
  });

  test('recording and consent go to the call, from whoever talks with its caller alone', async () => {
    const talk = await house.queueTalk(talks);
    const pause = { verb: 'recording', do: 'pause' } as const;
    expect(await talks.record('anna', talk, pause)).toEqual({ done: true });
    expect(await talks.record('bela', talk, pause)).toEqual({ refused: 'no-such-talk' });
    expect(house.byAgent).toEqual([{ kind: 'byAgent', does: pause }]);
  });

  test('a talk goes on after a restart, with what telephones did meanwhile', async () => {
    const talk = await house.queueTalk(talks);
    await consult(talk, 'bela');
    await talks.stop();
    house.telephones.deaf(true);
    await house.telephones.answer('102');
    house.telephones.deaf(false);
    talks = await house.open();
    house.clock.pass(1000);
    await house.settle();
    expect(house.telephones.ringing()).toEqual([]);
    expect(places()).toEqual({ caller: 'default', '101': inCall, '102': inCall });
    await talks.stop();
    house.telephones.deaf(true);
    await house.telephones.end('101');
    house.telephones.deaf(false);
    talks = await house.open();
    house.clock.pass(1000);
    await house.settle();
    expect(places()).toEqual({ caller: inCall, '102': inCall });
    expect(await talks.of('bela')).toMatchObject([{ leads: true }]);
    expect(house.telephones.kept(CALL)).toHaveLength(1);
  });

  test('what another process orders is performed by the one that holds the telephones', async () => {
    const talk = await house.queueTalk(talks);
    house.telephones.holds = false;
    await order('anna', talk, { do: 'hold' });
    expect(places()).toEqual({ '101': '' });
    house.telephones.holds = true;
    house.clock.pass(2000);
    await house.settle();
    expect(places()).toEqual({ caller: 'default', '101': inCall });
  });
});
