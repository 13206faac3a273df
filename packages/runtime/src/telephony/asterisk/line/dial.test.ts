import { expect, test } from 'vitest';
import { channel, fakeExchange, settle } from '../testing/fake-exchange.ts';
import { dial } from './dial.ts';

const LEGS = ['pbx-1.3.0.leg', 'pbx-1.3.1.leg'] as const;
const verb = { verb: 'dial', targets: ['101', '102'], seconds: 20, music: 'none' } as const;
const answers = (id: string) => ({ type: 'StasisStart', channel: channel(id), args: [] }) as const;
const ends = (id: string, cause: number) => ({ type: 'ChannelDestroyed', channel: channel(id), cause }) as const;

async function ringing() {
  const fake = fakeExchange();
  const stage = fake.stage();
  dial(stage, verb);
  await settle();
  return { fake, stage };
}

test('of two who answer in the same moment one has the call, and the other is hung up', async () => {
  const { fake, stage } = await ringing();
  fake.hear(answers(LEGS[1]));
  fake.hear(answers(LEGS[0]));
  await settle();
  expect(stage.reported).toEqual([
    { kind: 'dialled', generation: 3, outcome: { kind: 'answered', leg: LEGS[1], target: '102' } },
  ]);
  expect(fake.orders.filter((order) => order.startsWith('DELETE'))).toEqual([`DELETE /channels/${LEGS[0]}`]);
});

test('an answer that comes before the order is confirmed counts', async () => {
  const fake = fakeExchange();
  const stage = fake.stage();
  fake.answer = (order) => {
    if (order === 'POST /channels') for (const leg of LEGS) fake.hear(answers(leg));
    return 'done';
  };
  dial(stage, verb);
  await settle();
  expect(stage.reported).toHaveLength(1);
});

test('the outcome is of whoever came nearest to answering, whatever the order', async () => {
  for (const order of [LEGS, LEGS.toReversed()]) {
    const { fake, stage } = await ringing();
    for (const leg of order) fake.hear(ends(leg, leg === LEGS[0] ? 17 : 34));
    await settle();
    expect(stage.reported).toEqual([{ kind: 'dialled', generation: 3, outcome: { kind: 'busy' } }]);
  }
});

test('who answers after the line has gone on is hung up, and nobody is told', async () => {
  const { fake, stage } = await ringing();
  stage.end();
  fake.hear(answers(LEGS[0]));
  await settle();
  expect(stage.reported).toEqual([]);
  expect(fake.orders).toEqual(expect.arrayContaining(LEGS.map((leg) => `DELETE /channels/${leg}`)));
});

test('when Asterisk is not heard for a while nobody is hung up, and the line goes on with those who ring', async () => {
  const { fake, stage } = await ringing();
  stage.end('interrupted');
  await settle();
  const again = fake.stage({ again: true });
  dial(again, verb);
  await settle();
  fake.hear(answers(LEGS[0]));
  await settle();
  expect(fake.orders.filter((order) => order === 'POST /channels')).toHaveLength(2);
  expect(again.reported).toHaveLength(1);
  expect(stage.reported).toEqual([]);
});

test('of twelve that are rung at once each rings, in whatever order Asterisk is told of them', async () => {
  const fake = fakeExchange();
  const orders: (() => void)[] = [];
  const rung: string[] = [];
  // As Asterisk 22 does it: a name with which another one begins counts as taken.
  fake.answer = async (order, query) => {
    if (order !== 'POST /channels') return 'done';
    await new Promise<void>((resolve) => orders.push(resolve));
    const id = String(query?.channelId);
    if (rung.some((other) => other.startsWith(id))) return 'conflict';
    rung.push(id);
    return 'done';
  };
  const stage = fake.stage();
  dial(stage, { ...verb, targets: Array.from({ length: 12 }, (_, nth) => `1${nth}`) });
  await settle();
  for (const comes of orders.toReversed()) {
    comes();
    await settle();
  }
  expect(rung).toHaveLength(12);
  for (const id of rung) fake.hear(ends(id, 19));
  await settle();
  expect(stage.reported).toEqual([{ kind: 'dialled', generation: 3, outcome: { kind: 'noAnswer' } }]);
});
