import type { Flow } from '@callwright/flow/document';
import { expect, it } from 'vitest';
import { needsOf, unmetNeeds } from './needs-of.ts';

const flow = (...types: readonly string[]): Flow => ({
  callwright: 1,
  id: 'main',
  title: 'Main',
  languages: ['en'],
  variables: {},
  start: 'n0',
  nodes: Object.fromEntries(types.map((type, i) => [`n${i}`, { type, version: 1, config: {}, next: {} }])),
  canvas: {},
});
const all = { speech: true, recording: true, conference: true, monitoring: true, keysWhileBridged: 'any' } as const;

it('needs nothing special to say something', () => expect(needsOf([flow('say', 'menu')])).toEqual([]));

it('needs recording and keys for a consent, also in a part', () => {
  expect(needsOf([flow('say'), flow('recording-consent', 'recording')])).toEqual(['recording', 'keys']);
});

it('names what a connection can’t do of it', () => {
  expect(unmetNeeds(['recording', 'keys'], all)).toEqual([]);
  expect(unmetNeeds(['recording', 'keys'], { ...all, keysWhileBridged: 'star' })).toEqual([]);
  expect(unmetNeeds(['recording', 'keys'], { ...all, recording: false, keysWhileBridged: 'none' })).toEqual([
    'recording',
    'keys',
  ]);
});
