import type { LineVerb } from '@callwright/flow/sdk';
import { expect, test } from 'vitest';
import type { PhoneEvent } from '../../../calls/happening.ts';
import type { Reply } from '../../../calls/reply.ts';
import { fakeExchange, settle } from '../testing/fake-exchange.ts';
import { perform } from './performance.ts';
import { createTeller } from './tells.ts';

const say = (text: string): LineVerb => ({ verb: 'say', prompt: { text, language: 'en' } });
const menu = { verb: 'gather', keys: ['1', '2'], seconds: 5 } as const;
const line = (generation: number, verbs: readonly LineVerb[], resumes = 0): Reply => ({
  generation,
  verbs,
  resumes,
  phase: 'live',
});

async function performing(reply: Reply) {
  const fake = fakeExchange();
  const reported: PhoneEvent[] = [];
  const { exchange } = fake;
  const performance = perform(
    {
      exchange,
      call: 'pbx-1',
      channel: '1.1',
      caller: '',
      again: false,
      teller: createTeller(exchange, 'pbx-1', '1.1'),
      answer: async () => {},
      hangUp: async () => void exchange.ari.order('DELETE', '/channels/1.1'),
      report: (event) => void reported.push(event),
      answered: () => {},
      typedAll: () => {},
    },
    reply,
  );
  await settle();
  const over = async (id: string): Promise<void> => {
    fake.hear({ type: 'PlaybackFinished', playback: id, failed: false });
    await settle();
  };
  return { fake, performance, reported, over };
}

test('texts that follow each other are one order, and silence counts from their end', async () => {
  const { fake, reported, over } = await performing(line(4, [say('a'), say('b'), menu]));
  expect(fake.orders).toEqual(['POST /channels/1.1/play/pbx-1.4.0']);
  fake.clock.pass(5000);
  expect(reported).toEqual([]);
  await over('pbx-1.4.0');
  fake.clock.pass(5000);
  expect(reported).toEqual([{ kind: 'silence', generation: 4 }]);
});

test('a key cuts the texts off and is reported once', async () => {
  const { fake, performance, reported } = await performing(
    line(4, [say('a'), { verb: 'pause', ms: 500 }, say('b'), menu]),
  );
  performance.key('1');
  await settle();
  expect(fake.orders).toEqual(['POST /channels/1.1/play/pbx-1.4.0', 'DELETE /playbacks/pbx-1.4.0']);
  fake.clock.pass(5000);
  await settle();
  expect(fake.orders).toHaveLength(2);
  expect(reported).toEqual([{ kind: 'keys', generation: 4, keys: '1' }]);
});

test('a text that must be heard is not cut off, and keys before its end don’t count', async () => {
  const { fake, performance, reported, over } = await performing(line(4, [say('a'), { ...menu, bargeIn: false }]));
  performance.key('1');
  await settle();
  expect(fake.orders).toEqual(['POST /channels/1.1/play/pbx-1.4.0']);
  await over('pbx-1.4.0');
  performance.key('2');
  expect(reported).toEqual([{ kind: 'keys', generation: 4, keys: '2' }]);
});

test('a line that begins with the one before goes on with its texts', async () => {
  const { fake, performance, reported, over } = await performing(line(4, [say('a')]));
  expect(performance.extend(line(5, [say('a'), say('b'), menu], 1))).toBe(true);
  await over('pbx-1.4.0');
  expect(fake.orders).toEqual(['POST /channels/1.1/play/pbx-1.4.0', 'POST /channels/1.1/play/pbx-1.5.1']);
  await over('pbx-1.5.1');
  performance.key('2');
  expect(reported).toEqual([{ kind: 'keys', generation: 5, keys: '2' }]);
});

test('also when its texts have been over for a while', async () => {
  const { fake, performance, reported, over } = await performing(line(4, [say('a')]));
  await over('pbx-1.4.0');
  expect(reported).toEqual([{ kind: 'finished', generation: 4 }]);
  expect(performance.extend(line(5, [say('a'), say('b')], 1))).toBe(true);
  await settle();
  expect(fake.orders.at(-1)).toBe('POST /channels/1.1/play/pbx-1.5.1');
});

test('digits that are typed keep silence away', async () => {
  const digits = { verb: 'gather', digits: { min: 1, max: 4, betweenSeconds: 3 }, seconds: 5 } as const;
  const { fake, performance, reported } = await performing(line(4, [digits]));
  for (const key of ['4', '2']) {
    performance.key(key);
    fake.clock.pass(4900);
  }
  expect(reported.map(({ kind }) => kind)).toEqual(['keys', 'keys']);
});

test('nothing is heard of a line that was stopped', async () => {
  const { fake, performance, reported, over } = await performing(line(4, [say('a'), say('b'), menu]));
  performance.stop();
  await over('pbx-1.4.0');
  fake.clock.pass(60_000);
  await settle();
  expect(reported).toEqual([]);
  expect(fake.orders).toEqual(['POST /channels/1.1/play/pbx-1.4.0', 'DELETE /playbacks/pbx-1.4.0']);
});
