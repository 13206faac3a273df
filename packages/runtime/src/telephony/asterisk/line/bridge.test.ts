import { expect, test } from 'vitest';
import { channel, fakeExchange, settle } from '../testing/fake-exchange.ts';
import { bridge } from './bridge.ts';

const LEG = 'pbx-1.2.0.leg';
const verb = { verb: 'bridge', leg: LEG } as const;
const ended = { type: 'StasisEnd', channel: channel(LEG) } as const;
const destroyed = { type: 'ChannelDestroyed', channel: channel(LEG), cause: 16 } as const;
const left = { type: 'ChannelLeftBridge', channel: channel(LEG), bridge: 'pbx-1.room' } as const;
const once = [{ kind: 'partyLeft', generation: 3 }];

function talking() {
  const fake = fakeExchange();
  fake.exchange.legs.adopt(LEG, 'up', 'pbx-1');
  const stage = fake.stage();
  return { fake, stage };
}

test.each([
  [[left, ended, destroyed]],
  [[ended, left, destroyed]],
  [[destroyed, ended, left]],
  [[ended, ended, destroyed, left, left]],
])('that the far end has left is told once, in whatever order it is heard', async (events) => {
  const { fake, stage } = talking();
  bridge(stage, verb);
  await settle();
  expect(stage.reported).toEqual([]);
  for (const event of events) fake.hear(event);
  await settle();
  expect(stage.reported).toEqual(once);
});

test('a far end that leaves while the room is being made has left', async () => {
  const { fake, stage } = talking();
  fake.answer = (order) => {
    if (order.endsWith('/addChannel')) fake.hear(ended);
    return 'done';
  };
  bridge(stage, verb);
  await settle();
  expect(stage.reported).toEqual(once);
});

test('a far end that was gone before has left', async () => {
  const fake = fakeExchange();
  const stage = fake.stage();
  bridge(stage, verb);
  await settle();
  expect(stage.reported).toEqual(once);
});

test('with a colleague in the room the talk goes on without the first', async () => {
  const { fake, stage } = talking();
  bridge(stage, verb);
  await settle();
  fake.exchange.legs.adopt('other', 'up', null);
  await fake.exchange.rooms.join('pbx-1', ['other']);
  fake.hear(ended);
  await settle();
  expect(stage.reported).toEqual([]);
  fake.hear({ type: 'StasisEnd', channel: channel('other') });
  await settle();
  expect(stage.reported).toEqual(once);
});

test('who was taken out of the talk is taken back, or has nobody left when the far end goes', async () => {
  const { fake, stage } = talking();
  bridge(stage, verb);
  await settle();
  const { rooms } = fake.exchange;
  await rooms.part('1.1');
  await rooms.part(LEG);
  await rooms.join('elsewhere', [LEG]);
  await settle();
  expect(stage.reported).toEqual([]);
  await rooms.join('pbx-1', ['1.1', LEG]);
  await rooms.part('1.1');
  await settle();
  expect(stage.reported).toEqual([]);
  fake.hear(ended);
  await settle();
  expect(stage.reported).toEqual(once);
});

test('after a restart the talk goes on with the colleague who has taken it over', async () => {
  const fake = fakeExchange();
  fake.exchange.rooms.takeUp([{ id: 'pbx-1.room', channels: ['1.1', 'other'] }]);
  const stage = fake.stage({ again: true });
  bridge(stage, verb);
  await settle();
  expect(stage.reported).toEqual([]);
  expect(fake.orders).toEqual([]);
  fake.hear({ type: 'StasisEnd', channel: channel('other') });
  await settle();
  expect(stage.reported).toEqual(once);
});

test('a room is removed with the last who leaves it', async () => {
  const { fake, stage } = talking();
  bridge(stage, verb);
  await settle();
  fake.hear(ended);
  stage.end();
  await settle();
  expect(fake.orders.at(-1)).toBe('DELETE /bridges/pbx-1.room');
});
