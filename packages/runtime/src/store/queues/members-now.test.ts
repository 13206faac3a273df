import { expect, it } from 'vitest';
import { newAgent } from './agent.ts';
import { membersNow } from './members-now.ts';

const member = (queue: string, person: string, rank = 1, place = 0) => ({ queue, person, rank, place });
const [ana, ben] = [newAgent('ana', 'Ana'), newAgent('ben', 'Ben')];
const away = { ...ana, absentUntil: 100, standIn: 'ben' };

it('puts a stand-in where somebody absent stood, until they are back', () => {
  const members = [member('service', 'ana', 2, 3), member('moving', 'ben', 5, 1)];
  expect(membersNow(members, [away, ben], 99)).toEqual([member('moving', 'ben', 5, 1), member('service', 'ben', 2, 3)]);
  expect(membersNow(members, [away, ben], 100)).toEqual(members);
});

it('leaves a stand-in their own place, and lets nobody absent stand in', () => {
  const members = [member('service', 'ana', 2), member('service', 'ben', 5, 1)];
  expect(membersNow(members, [away, ben], 0)).toEqual([member('service', 'ben', 5, 1)]);
  expect(membersNow(members, [away, { ...ben, absentUntil: 100 }], 0)).toEqual([]);
});

it('knows nobody who is gone', () => {
  expect(membersNow([member('service', 'gone')], [ana], 0)).toEqual([]);
});

it('lets a sample’s people go once somebody of one’s own belongs to the queue', () => {
  const sample = { ...newAgent('sample-jo', 'Jo'), sample: true };
  const members = [member('service', 'sample-jo'), member('service', 'ana'), member('moving', 'sample-jo')];
  expect(membersNow(members, [sample, ana], 0)).toEqual(members.slice(1));
  expect(membersNow(members, [{ ...sample, absentUntil: 100, standIn: 'ben' }, ana, ben], 0)).toEqual([
    member('service', 'ana'),
    member('moving', 'ben'),
  ]);
});
