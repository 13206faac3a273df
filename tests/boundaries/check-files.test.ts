import { expect, test } from 'vitest';
import { wrongFile } from './check-files.ts';

test('400 lines are allowed, 401 are not', () => {
  expect(wrongFile({ path: 'packages/flow/src/a.ts', text: 'x\n'.repeat(400) })).toEqual([]);
  expect(wrongFile({ path: 'packages/flow/src/a.ts', text: 'x\n'.repeat(401) })).toEqual([
    expect.stringContaining('401 lines'),
  ]);
});

test.each(['utils.ts', 'helper.test.ts', 'common/keys.ts', 'misc.tsx', 'utils/index.ts'])('%s is no name', (name) => {
  expect(wrongFile({ path: `packages/flow/src/${name}`, text: '' })).toHaveLength(1);
});

test.each(['common-key.ts', 'keys.ts', 'misconnect.ts'])('%s is a name', (name) => {
  expect(wrongFile({ path: `packages/flow/src/${name}`, text: '' })).toEqual([]);
});
