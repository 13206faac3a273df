import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareValues } from './compare-values.ts';
import { pointerOf } from './pointer.ts';
import { applyChanges } from './testing/apply-diff.ts';

const option = (key: string, label: string) => ({ key, label });

describe('lists', () => {
  it('compares items by their key, wherever they stand', () => {
    const before = [option('1', 'Rooms'), option('2', 'Kitchen')];
    const after = [option('0', 'Desk'), option('2', 'Bar'), option('1', 'Rooms')];
    expect(compareValues(before, after)).toEqual([
      { kind: 'added', path: [{ by: 'key', key: '0' }], after: option('0', 'Desk'), at: 0 },
      { kind: 'changed', path: [{ by: 'key', key: '2' }, 'label'], before: 'Kitchen', after: 'Bar' },
      { kind: 'reordered', path: [], by: 'key', before: ['1', '2'], after: ['2', '1'] },
    ]);
  });

  it('compares strings as themselves', () => {
    expect(compareValues(['open', 'closed'], ['open', 'lunch', 'closed'])).toEqual([
      { kind: 'added', path: [{ by: null, key: 'lunch' }], after: 'lunch', at: 1 },
    ]);
  });

  it('compares by place what no key tells apart, and finds what was put between', () => {
    const twice = [{ to: 'a' }, { to: 'a' }, { to: 'b' }];
    expect(compareValues(twice, [{ to: 'a' }, { to: 'c' }, { to: 'a' }, { to: 'b' }])).toEqual([
      { kind: 'added', path: [1], after: { to: 'c' }, at: 1 },
    ]);
    expect(compareValues(twice, [{ to: 'a' }, { to: 'd' }, { to: 'b' }])).toEqual([
      { kind: 'changed', path: [1, 'to'], before: 'a', after: 'd' },
    ]);
  });

  it('takes a property for a key only where it tells all items apart', () => {
    const before = [
      { name: 'x', value: 1 },
      { name: 'x', value: 2 },
    ];
    expect(
      compareValues(before, [
        { name: 'x', value: 1 },
        { name: 'x', value: 3 },
      ]),
    ).toEqual([{ kind: 'changed', path: [1, 'value'], before: 2, after: 3 }]);
  });

  it('lacks nothing, for any lists of keyed items, of strings and of anything', () => {
    const keyed = fc.uniqueArray(fc.record({ key: fc.constantFrom(...'0123456789'), say: fc.constantFrom('x', 'y') }), {
      selector: ({ key }) => key,
    });
    const strings = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    const anything = fc.array(fc.oneof(fc.constantFrom(0, null, 'a'), fc.record({ id: fc.constantFrom('a', 'b', 1) })));
    const list = fc.oneof(keyed, strings, anything) as fc.Arbitrary<unknown[]>;
    fc.assert(
      fc.property(list, list, (before, after) => {
        expect(applyChanges(before, compareValues(before, after))).toEqual(after);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a path', () => {
  it('becomes a JSON pointer in the document that has it', () => {
    const node = { config: { options: [option('1', 'Rooms'), option('2', 'Bar')], 'a/b~c': ['x', 'y'] } };
    expect(pointerOf(node, ['config', 'options', { by: 'key', key: '2' }, 'label'])).toBe('/config/options/1/label');
    expect(pointerOf(node, ['config', 'a/b~c', { by: null, key: 'y' }])).toBe('/config/a~1b~0c/1');
    expect(pointerOf(node, ['config', 'options', { by: 'key', key: '3' }, 'label'])).toBe('/config/options');
  });
});
