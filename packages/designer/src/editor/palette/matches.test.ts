import { expect, it } from 'vitest';
import { matches } from './matches.ts';

it.each([
  ['', true],
  ['nyit', true],
  ['NYITVA hon', true],
  ['oltar', false],
  ['tart', false],
])('finds "%s": %s', (search, found) => {
  expect(matches(search, ['Nyitvatartás', 'Merre tovább, ha nyitva van hónap végén'])).toBe(found);
});
