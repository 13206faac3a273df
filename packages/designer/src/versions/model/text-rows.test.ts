import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textParts, unified } from './text-rows.ts';

const text = (...lines: string[]) => lines.map((line) => `${line}\n`).join('');

describe('lines of two texts', () => {
  it('stand beside what took their place', () => {
    const [part, ...others] = textParts(text('a', 'b', 'c', 'd'), text('a', 'B', 'c', 'd', 'e'));
    expect(others).toEqual([]);
    expect(part?.rows.map(({ kind, before, after }) => [kind, before?.text, after?.text])).toEqual([
      ['same', 'a', 'a'],
      ['changed', 'b', 'B'],
      ['same', 'c', 'c'],
      ['same', 'd', 'd'],
      ['added', undefined, 'e'],
    ]);
    expect(unified(part?.rows ?? []).map(({ kind }) => kind)).toEqual([
      'same',
      'removed',
      'added',
      'same',
      'same',
      'added',
    ]);
  });

  it('are nothing when both are the same', () => {
    expect(textParts(text('a'), text('a'))).toEqual([]);
  });

  it('are numbered as in their texts, and none that differs is left out', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', '{', '}'), { maxLength: 30 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const rows = textParts(text(...before), text(...after)).flatMap((part) => part.rows);
        for (const row of rows) {
          if (row.before !== null) expect(before[row.before.number - 1]).toBe(row.before.text);
          if (row.after !== null) expect(after[row.after.number - 1]).toBe(row.after.text);
        }
        const gone = new Set(
          rows.flatMap((row) => (row.kind === 'same' || row.before === null ? [] : [row.before.number])),
        );
        const fresh = new Set(
          rows.flatMap((row) => (row.kind === 'same' || row.after === null ? [] : [row.after.number])),
        );
        const kept = (all: string[], out: Set<number>) => all.filter((_line, index) => !out.has(index + 1));
        expect(kept(after, fresh)).toEqual(kept(before, gone));
        expect(unified(rows).filter(({ kind }) => kind === 'added')).toHaveLength(fresh.size);
      }),
    );
  });
});
