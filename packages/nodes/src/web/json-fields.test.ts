import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clashingNames, nest } from './json-fields.ts';

const fields = (...names: string[]) => names.map((name) => ({ name, value: { cel: '1' } }));

describe('JSON put together from named values', () => {
  it('nests dotted names', () => {
    expect(
      nest([
        ['call', 1],
        ['customer.number', '4711'],
        ['customer.name.last', 'Kiss'],
      ]),
    ).toEqual({
      call: 1,
      customer: { number: '4711', name: { last: 'Kiss' } },
    });
  });

  it('keeps a value a value, whatever is in it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const sent = JSON.parse(
          JSON.stringify(
            nest([
              ['a', 1],
              ['b.c', value as never],
            ]),
          ),
        );
        expect(Object.keys(sent)).toEqual(['a', 'b']);
        expect(sent.b.c).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('leaves an object that came as a value as it was', () => {
    const given = { x: 1 };
    expect(
      nest([
        ['a', given],
        ['a.y', 2],
      ]),
    ).toEqual({ a: { x: 1, y: 2 } });
    expect(given).toEqual({ x: 1 });
  });

  it("finds names in each other's way", () => {
    expect(clashingNames(fields('a', 'b.c', 'ab', 'b.d'), ['body'], 'k')).toEqual([]);
    expect(clashingNames(fields('a', 'a'), ['body'], 'k')).toEqual([{ path: ['body', 1, 'name'], key: 'k' }]);
    expect(clashingNames(fields('a.b', 'a'), ['body'], 'k')).toHaveLength(1);
    expect(clashingNames(fields('a', 'a.b'), ['body'], 'k')).toHaveLength(1);
  });
});
