import { builtInTypes } from '@callwright/nodes';
import { expect, it } from 'vitest';
import { firstConfig } from './first-config.ts';

const nothing = { schedules: [], lists: [], boxes: [], prompts: [], queues: [], credentials: [], flows: [] };
const hours = builtInTypes.find(({ type }) => type === 'opening-hours') ?? fail();

function fail(): never {
  throw new Error('There is no opening-hours step.');
}

it('goes by opening hours that exist', () => {
  const names = { ...nothing, schedules: [{ name: 'shop', title: 'Shop', branches: [] }] };
  expect(firstConfig(hours, names, ['en'])).toMatchObject({ schedule: 'shop', branches: ['open', 'closed'] });
});

it('stays as its kind says where there is nothing, or nothing is known', () => {
  expect(firstConfig(hours, nothing, ['en'])).toEqual(hours.initial);
  expect(firstConfig(hours, null, ['en'])).toEqual(hours.initial);
});

it('keeps a name that exists', () => {
  const { schedule } = hours.initial;
  const schedules = [
    { name: 'a', title: 'A', branches: [] },
    { name: String(schedule), title: 'B', branches: [] },
  ];
  expect(firstConfig(hours, { ...nothing, schedules }, ['en'])).toMatchObject({ schedule });
});
