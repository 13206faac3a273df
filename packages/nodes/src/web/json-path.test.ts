import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atJsonPath, parseJsonPath } from './json-path.ts';

const answer = { data: { items: [{ id: 7 }, { id: null }], 'a.b': true, constructor: 1 }, list: [[1, 2]], none: null };

describe('JSON paths', () => {
  it('find what stands there', () => {
    expect(atJsonPath(answer, 'data.items[0].id')).toBe(7);
    expect(atJsonPath(answer, 'data.items[1].id')).toBeNull();
    expect(atJsonPath(answer, 'list[0][1]')).toBe(2);
    expect(atJsonPath(answer, 'data["a.b"]')).toBe(true);
    expect(atJsonPath([4, 5], '[1]')).toBe(5);
    expect(atJsonPath(answer, '')).toBe(answer);
  });

  it.each(['data.items[2].id', 'data.items.length', 'data.items.map', 'none.x', 'list.0', 'data[0]', 'nothing'])(
    'find nothing at %s',
    (path) => {
      expect(atJsonPath(answer, path)).toBeUndefined();
    },
  );

  it.each([
    '__proto__',
    'data.__proto__.x',
    'data.constructor',
    'data["__proto__"]',
    'data["prototype"]',
    'data.',
    '.data',
    'a..b',
    'a[-1]',
    'a[x]',
    'a[1',
    'a b',
  ])('refuse %s', (path) => {
    expect(parseJsonPath(path)).toBeUndefined();
    expect(atJsonPath(answer, path)).toBeUndefined();
  });

  it('never throw and never find what no JSON holds', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.oneof(fc.string(), fc.constantFrom('toString', 'a.valueOf', '[0].at')),
        (json, path) => {
          const found = atJsonPath(json as never, path);
          expect(typeof found).not.toBe('function');
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('find every place of any JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.jsonValue())), (rows) => {
        for (const [i, row] of rows.entries()) {
          for (const [name, value] of Object.entries(row))
            expect(atJsonPath(rows as never, `[${i}].${name}`)).toBe(value);
        }
      }),
    );
  });
});
