import { expect, test } from 'vitest';
import { parseCallTest } from './call-test-parse.ts';
import { testOf } from './testing/small-flow.ts';

const pointers = (json: unknown) => {
  const parsed = parseCallTest(json);
  return 'problems' in parsed ? parsed.problems.map((problem) => problem.pointer) : [];
};

test('a good one comes back as a copy', () => {
  const test = testOf([{ hears: 'Hello' }]);
  expect(parseCallTest(test)).toEqual({ test });
});

test.each([
  ['nothing at all', undefined, ''],
  ['no steps', { ...testOf([]), steps: undefined }, '/steps'],
  ['a step that is none', { ...testOf([]), steps: [{ hears: 'a' }, { sings: 'la' }] }, '/steps/1'],
  ['two words in a step', { ...testOf([]), steps: [{ hears: 'a', presses: '1' }] }, '/steps/0'],
  ['keys that no telephone has', { ...testOf([]), steps: [{ hears: 'a' }, { presses: 'A' }] }, '/steps/1'],
  ['an unreadable pattern', testOf([{ hears: { pattern: '(' } }]), '/steps/0/hears/pattern'],
  ['a clock in words', testOf([{ hears: 'a' }], { world: { caller: {}, clock: 'noon' } }), '/world/clock'],
])('%s is refused with its place', (_, json, pointer) => expect(pointers(json)).toContain(pointer));

test('a test call that only acts checks nothing, and is refused', () => {
  expect(pointers(testOf([{ presses: '1' }, { hangsUp: true }]))).toEqual(['/steps']);
  expect(pointers(testOf([{ presses: '1' }], { recorded: false }))).toEqual([]);
});
