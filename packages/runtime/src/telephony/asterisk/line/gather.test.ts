import type { GatherVerb } from '@callwright/flow/sdk';
import { expect, test } from 'vitest';
import { fakeExchange } from '../testing/fake-exchange.ts';
import { gather } from './gather.ts';

const DIGITS: GatherVerb = {
  verb: 'gather',
  digits: { min: 6, max: 6, betweenSeconds: 4, terminator: '#' },
  seconds: 10,
};

/** A gather, the keys that it hears at once, and what it has told about a terminator that may still come. */
function gathering(verb: GatherVerb, keys: string) {
  const fake = fakeExchange();
  const late: [string, number][] = [];
  const stage = fake.stage({ typedAll: (terminator, ms) => void late.push([terminator, ms]) });
  const waiting = gather(stage, verb, '');
  for (const key of keys) waiting.key(key);
  const silences = () => stage.reported.filter(({ kind }) => kind === 'silence').length;
  return { clock: fake.clock, stage, late, silences };
}

test('a terminator may still come when all digits are there, and only then', () => {
  expect(gathering(DIGITS, '204644').late).toEqual([['#', 4000]]);
  expect(gathering(DIGITS, '20464').late).toEqual([]);
  expect(gathering(DIGITS, '204#').late).toEqual([]);
  expect(gathering({ verb: 'gather', keys: ['1'], seconds: 5 }, '1').late).toEqual([]);
});

test('a flow that didn’t take an answer for one hears that nothing more comes', () => {
  const { clock, silences } = gathering(DIGITS, '#');
  clock.pass(10_400);
  expect(silences()).toBe(0);
  clock.pass(200);
  expect(silences()).toBe(1);
  clock.pass(60_000);
  expect(silences()).toBe(1);
});

test('once another line stands nothing is told any more', () => {
  const { clock, stage, silences } = gathering(DIGITS, '204644');
  stage.end();
  clock.pass(60_000);
  expect(silences()).toBe(0);
});
