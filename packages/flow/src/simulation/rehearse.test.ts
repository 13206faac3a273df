import { expect, test } from 'vitest';
import { worldIn } from './house.ts';
import { rehearse } from './rehearse.ts';
import { sketchFlow, testOf } from './testing/small-flow.ts';
import { oracle, smallTypes } from './testing/small-types.ts';

const flow = sketchFlow({
  ask: ['asking', {}, { told: 'choose', error: 'bye' }],
  choose: ['key', { text: 'One or two?' }, { 1: 'bye', 2: 'bye', silent: 'choose' }],
});

test('a house answers what a test call leaves open, and the ways out are counted', () => {
  const { rehearsed, coverage } = rehearse({
    tests: [testOf([{ hears: 'says aye' }, { presses: '2' }, { ends: { by: 'flow' } }])],
    flows: [flow],
    types: smallTypes,
    services: [oracle],
    house: { services: { oracle: { part: 'aye' } } },
  });
  expect(rehearsed.map(({ result }) => result.failures)).toEqual([[]]);
  expect(coverage).toEqual({
    walked: 2,
    all: 4,
    missing: [
      { flow: 'small', node: 'choose', exit: '1' },
      { flow: 'small', node: 'choose', exit: 'silent' },
    ],
    missingErrors: [{ flow: 'small', node: 'ask', exit: 'error' }],
  });
});

test('what a test call says about a service or telephone goes before the house', () => {
  const house = { phones: { '*': { does: 'busy' as const } }, services: { oracle: { part: 'aye' }, other: {} } };
  const world = worldIn(house, { caller: {}, clock: '2026-01-01T00:00', services: { oracle: { part: 'no' } } });
  expect(world.services).toEqual({ oracle: { part: 'no' }, other: {} });
  expect(world.phones).toEqual({ '*': { does: 'busy' } });
});
