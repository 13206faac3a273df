import { expect, test } from 'vitest';
import { play } from './playback.ts';
import { type FakeExchange, fakeExchange, settle } from './testing/fake-exchange.ts';

function begin({ exchange, clock }: FakeExchange) {
  const ending = new AbortController();
  const played = play(exchange.ari, clock, {
    channel: 'c',
    id: 'p',
    media: ['sound:a', 'sound:b'],
    ms: 2000,
    signal: ending.signal,
  });
  return { played, stop: (why?: string) => ending.abort(why) };
}

test('the end may be told before the order is answered', async () => {
  const fake = fakeExchange();
  fake.answer = () => {
    fake.hear({ type: 'PlaybackFinished', playback: 'p', failed: false });
    return 'done';
  };
  expect(await begin(fake).played).toBe('played');
});

test('what is stopped while its order is on the way is stopped when it has arrived', async () => {
  const fake = fakeExchange();
  const arrived = Promise.withResolvers<'done'>();
  fake.answer = (order) => (order.startsWith('POST') ? arrived.promise : 'done');
  const { played, stop } = begin(fake);
  stop();
  expect(fake.orders).toEqual(['POST /channels/c/play/p']);
  arrived.resolve('done');
  expect(await played).toBe('stopped');
  expect(fake.orders).toEqual(['POST /channels/c/play/p', 'DELETE /playbacks/p']);
});

test('an end that is never told is taken for one', async () => {
  const fake = fakeExchange();
  const { played } = begin(fake);
  await settle();
  fake.clock.pass(11_999);
  expect(fake.orders).toEqual(['POST /channels/c/play/p']);
  fake.clock.pass(1);
  expect(await played).toBe('failed');
  expect(fake.orders.at(-1)).toBe('DELETE /playbacks/p');
});

test('a channel that is gone hears nothing, and nothing is left behind', async () => {
  const fake = fakeExchange();
  fake.answer = () => 'gone';
  expect(await begin(fake).played).toBe('stopped');
  expect(fake.clock.timers()).toBe(0);
});

test('sounds go on when another process takes over', async () => {
  const fake = fakeExchange();
  const { played, stop } = begin(fake);
  await settle();
  stop('left');
  expect(await played).toBe('stopped');
  expect(fake.orders).toEqual(['POST /channels/c/play/p']);
});
