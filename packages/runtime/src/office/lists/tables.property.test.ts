import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardCell, unguardCell } from './formula-guard.ts';
import { columnName, listDocumentOf, storedListDocument } from './list-document.ts';
import { changesOfCsv } from './preview-csv.ts';
import { csvOfList } from './write-csv.ts';

const columns = [
  { name: 'name', title: 'Name' },
  { name: 'until', title: 'Bis "wann"; und, wo' },
];
const LIST = { key: '=Rufnummer', columns };
const cell = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'=+-@\'",;\t\n\r ő€x'), maxLength: 8 }),
);
/** Spaces around a cell are nobody's. */
const text = cell.map((one) => one.trim());
const rows = fc.uniqueArray(
  fc.record({ key: text.filter((one) => one !== ''), row: fc.record({ name: text, until: text }) }),
  { selector: ({ key }) => key, maxLength: 12 },
);

describe('tables of any list', () => {
  it('come back as they went out', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(';' as const, ',' as const, 'tab' as const), (stored, delimiter) => {
        const bytes = new TextEncoder().encode(csvOfList(LIST, stored, delimiter));
        const found = changesOfCsv(bytes, 'replace', LIST, stored);
        expect(found).toMatchObject({ encoding: 'utf-8', delimiter, changes: [], problems: [], missing: [] });
        const anew = changesOfCsv(bytes, 'replace', LIST, []);
        expect(anew.changes).toEqual(stored.map(({ key, row }) => ({ key, before: null, after: row })));
      }),
      { numRuns: 300 },
    );
  });

  it('hold nothing that a spreadsheet runs, and lose nothing by that', () => {
    fc.assert(
      fc.property(cell, (one) => {
        expect(guardCell(one)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        expect(unguardCell(guardCell(one))).toBe(one);
      }),
    );
  });

  it('never throw, whatever bytes they are, and tell a line for each problem', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { problems, changes } = changesOfCsv(bytes, 'merge', LIST, []);
        for (const { line } of problems) expect(line).toBeGreaterThanOrEqual(1);
        if (problems.length > 0) expect(changes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a list’s own description', () => {
  it('keeps its columns in their order', () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c1', '1', '22', 'zz'), { maxLength: 6 });
    fc.assert(
      fc.property(names, (order) => {
        const document = { key: 'Key', columns: order.map((name) => ({ name, title: name.toUpperCase() })) };
        expect(listDocumentOf(storedListDocument(document))).toEqual(document);
      }),
    );
  });

  it('gives columns names that flows can say, each once', () => {
    expect(columnName('Post code', [])).toBe('postCode');
    expect(columnName('Straße 12', [])).toBe('strasse12');
    expect(columnName('Name', ['name', 'name2'])).toBe('name3');
    expect(columnName('電話', [])).toBe('column');
  });
});
