import type { JsonObject } from '@callwright/flow/document';
import type { StoredRowChange } from '../../store/office/list-repository.ts';
import type { ListRow } from '../../store/office/list-row-repository.ts';
import type { CsvPreview, CsvProblem, RowChange, RowCounts } from './list.ts';
import type { ListDocument } from './list-document.ts';
import { readTable, type Table } from './read-table.ts';

/** `replace`: rows that the file doesn't have go; `merge`: they stay. */
export type CsvMode = 'replace' | 'merge';

export const MOST_ROWS = 50_000;
export const LONGEST_KEY = 200;
export const LONGEST_CELL = 4000;
const MOST_PROBLEMS = 200;

export type CsvChanges = Omit<CsvPreview, 'version' | 'rows'> & { readonly changes: readonly StoredRowChange[] };

/** What a file would do to a list. With problems nothing may be written. */
export function changesOfCsv(
  bytes: Uint8Array,
  mode: CsvMode,
  list: ListDocument,
  stored: readonly ListRow[],
): CsvChanges {
  const table = readTable(bytes);
  const { headings, places, problems: wrongHeadings } = readHeadings(table, list);
  const missing = list.columns.filter(({ name }) => !places.columns.has(name)).map(({ title }) => title);
  const { rows, problems } = readRows(table, places, headings);
  const found = [...table.problems, ...wrongHeadings, ...problems].slice(0, MOST_PROBLEMS);
  const { changes, same } = found.length > 0 ? { changes: [], same: 0 } : compare(rows, stored, list, mode);
  const shown = headings.map(({ heading, column }) => ({ heading, column }));
  const { encoding, delimiter } = table;
  const counts = { ...countChanges(changes), same };
  return { encoding, delimiter, headings: shown, missing, counts, changes, problems: found };
}

export function countChanges(changes: readonly RowChange[]): RowCounts {
  const added = changes.filter(({ before }) => before === null).length;
  const removed = changes.filter(({ after }) => after === null).length;
  return { added, removed, changed: changes.length - added - removed };
}

type Headings = readonly { readonly heading: string; readonly column: string | null }[];
type Places = { readonly key: number; readonly columns: ReadonlyMap<string, number> };

function readHeadings({ lines, problems }: Table, list: ListDocument) {
  const nowhere: Places = { key: -1, columns: new Map() };
  const first = lines[0];
  if (first === undefined) {
    const empty: CsvProblem[] = problems.length > 0 ? [] : [{ line: 1, column: null, code: 'empty-file', value: '' }];
    return { headings: [] as Headings, places: nowhere, problems: empty };
  }
  const found: CsvProblem[] = [];
  const columns = new Map<string, number>();
  const columnOf = (heading: string) =>
    list.columns.find(({ name, title }) => alike(title, heading) || alike(name, heading))?.name ?? null;
  const named = first.cells.findIndex((heading) => alike(heading, list.key) || alike(heading, 'key'));
  const key = named >= 0 ? named : columnOf(first.cells[0] ?? '') === null ? 0 : -1;
  if (key < 0) found.push({ line: first.line, column: list.key, code: 'key-missing', value: '' });
  const headings = first.cells.map((heading, nth) => {
    const column = nth === key ? null : columnOf(heading);
    if (column !== null && columns.has(column)) {
      found.push({ line: first.line, column: heading, code: 'heading-twice', value: heading });
    } else if (column !== null) columns.set(column, nth);
    return { heading, column: nth === key ? 'key' : column };
  });
  return { headings, places: { key, columns }, problems: found };
}

const alike = (one: string, other: string) => one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();

type FileRow = { readonly key: string; readonly cells: ReadonlyMap<string, string> };

function readRows({ lines }: Table, { key: place, columns }: Places, headings: Headings) {
  const problems: CsvProblem[] = [];
  const rows = new Map<string, FileRow>();
  if (place < 0) return { rows, problems };
  const body = lines.slice(1);
  const more = body[MOST_ROWS];
  if (more !== undefined)
    problems.push({ line: more.line, column: null, code: 'too-many-rows', value: String(body.length) });
  for (const { line, cells } of body.slice(0, MOST_ROWS)) {
    const tell = (nth: number, code: CsvProblem['code']) =>
      problems.push({ line, column: headings[nth]?.heading ?? null, code, value: (cells[nth] ?? '').slice(0, 80) });
    const key = cells[place] ?? '';
    if (key === '') tell(place, 'key-empty');
    else if (key.length > LONGEST_KEY) tell(place, 'too-long');
    else if (rows.has(key)) tell(place, 'key-twice');
    const extra = cells.findIndex((cell, nth) => nth >= headings.length && cell !== '');
    if (extra >= 0) tell(extra, 'too-many-values');
    for (const [nth, cell] of cells.entries()) if (nth !== place && cell.length > LONGEST_CELL) tell(nth, 'too-long');
    rows.set(key, { key, cells: new Map([...columns].map(([column, nth]) => [column, cells[nth] ?? ''])) });
  }
  return { rows, problems };
}

function compare(rows: ReadonlyMap<string, FileRow>, stored: readonly ListRow[], list: ListDocument, mode: CsvMode) {
  const known = new Map(stored.map(({ key, row }) => [key, row]));
  const changes: StoredRowChange[] = [];
  let same = 0;
  for (const { key, cells } of rows.values()) {
    const before = known.get(key) ?? null;
    const after = rowAfter(before, cells, list);
    if (after === before) same++;
    else changes.push({ key, before, after });
  }
  if (mode === 'replace') {
    for (const { key, row } of stored) if (!rows.has(key)) changes.push({ key, before: row, after: null });
  }
  return { changes, same };
}

/** The row with the file's cells; the row itself where they say the same. A value that is no text stays what it is. */
function rowAfter(before: JsonObject | null, cells: ReadonlyMap<string, string>, list: ListDocument): JsonObject {
  const given = Object.fromEntries(list.columns.map(({ name }) => [name, cells.get(name)] as const));
  if (before === null) return Object.fromEntries(list.columns.map(({ name }) => [name, given[name] ?? '']));
  const changed = list.columns.filter(
    ({ name }) => given[name] !== undefined && given[name] !== cellText(before[name]),
  );
  return changed.length === 0
    ? before
    : { ...before, ...Object.fromEntries(changed.map(({ name }) => [name, given[name] ?? ''])) };
}

/** A value as it stands in a file. */
export function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value.trim() : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
