import { describe, expect, it } from 'vitest';
import { readAt, writeAt } from './json-path.ts';

describe('paths into JSON', () => {
  const value = { a: [{ b: 1 }, { b: 2 }], c: 'x' };

  it('reads', () => {
    expect(readAt(value, ['a', 1, 'b'])).toBe(2);
    expect(readAt(value, ['a', 7, 'b'])).toBeUndefined();
    expect(readAt(value, ['c', 'length'])).toBeUndefined();
  });

  it('writes without touching the old value', () => {
    const next = writeAt(value, ['a', 0, 'b'], 5);
    expect(next).toEqual({ a: [{ b: 5 }, { b: 2 }], c: 'x' });
    expect(value.a[0]).toEqual({ b: 1 });
  });

  it('takes keys and items away', () => {
    expect(writeAt(value, ['c'], undefined)).toEqual({ a: value.a });
    expect(writeAt(value, ['a', 0], undefined)).toEqual({ a: [{ b: 2 }], c: 'x' });
  });

  it('makes the objects on its way', () => {
    expect(writeAt({}, ['text', 'en'], 'Hello')).toEqual({ text: { en: 'Hello' } });
  });
});
