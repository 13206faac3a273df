import { expect, it } from 'vitest';
import { missingAbilities } from './missing-abilities.ts';

const all = { speech: true, recording: true, conference: true, monitoring: true, keysWhileBridged: 'any' } as const;

it('names nothing where everything works', () => expect(missingAbilities(all)).toEqual([]));

it('names each thing that doesn’t', () => {
  expect(missingAbilities({ ...all, speech: false, keysWhileBridged: 'star' })).toEqual(['speech', 'star']);
  expect(missingAbilities({ ...all, monitoring: false, keysWhileBridged: 'none' })).toEqual(['monitoring', 'none']);
});
