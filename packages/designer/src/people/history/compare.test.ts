import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';

describe('what a change has changed', () => {
  it('is told down to single values', () => {
    const before = { title: 'Office', weekly: { mon: [{ from: '08:00', to: '12:00' }] }, notes: null };
    const after = { title: 'Office', weekly: { mon: [{ from: '08:00', to: '13:00' }] }, notes: 'lunch' };
    expect(compare(before, after)).toEqual([
      { path: ['weekly', 'mon', '1', 'to'], before: '12:00', after: '13:00' },
      { path: ['notes'], before: null, after: 'lunch' },
    ]);
  });

  it('knows things of a list again, wherever they stand', () => {
    const [a, b, c] = [{ date: '2026-12-24' }, { date: '2026-12-31' }, { date: '2026-12-26', note: 'stock-taking' }];
    expect(compare([a, b], [b, c, a])).toEqual([
      { path: ['2026-12-26', 'date'], before: null, after: '2026-12-26' },
      { path: ['2026-12-26', 'note'], before: null, after: 'stock-taking' },
    ]);
  });

  it('takes a list of single values for one text', () => {
    expect(compare({ roles: ['agent'] }, { roles: ['agent', 'admin'] })).toEqual([
      { path: ['roles'], before: 'agent', after: 'agent, admin' },
    ]);
  });

  it('tells all of what was made, and of what was removed', () => {
    expect(compare(null, { title: 'A', live: false })).toEqual([
      { path: ['title'], before: null, after: 'A' },
      { path: ['live'], before: null, after: false },
    ]);
    expect(compare({ title: 'A' }, null)).toEqual([{ path: ['title'], before: 'A', after: null }]);
  });

  it('finds nothing between equals, and the same both ways round', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(compare(a, structuredClone(a))).toEqual([]);
        const back = compare(b, a).map(({ path, before, after }) => ({ path, before: after, after: before }));
        const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
        expect(sorted(back)).toEqual(sorted(compare(a, b)));
      }),
    );
  });
});
