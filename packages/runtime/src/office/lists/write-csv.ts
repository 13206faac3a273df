import { stringify } from 'csv-stringify/sync';
import type { ListRow } from '../../store/office/list-row-repository.ts';
import { guardCell } from './formula-guard.ts';
import type { ListDocument } from './list-document.ts';
import { cellText } from './preview-csv.ts';
import { type Delimiter, SIGNS } from './read-table.ts';

/** The list as a file that spreadsheets open with the right letters and without running anything in it. */
export function csvOfList({ key, columns }: ListDocument, rows: readonly ListRow[], delimiter: Delimiter): string {
  const table = [
    [key, ...columns.map(({ title }) => title)],
    ...rows.map((one) => [one.key, ...columns.map(({ name }) => cellText(one.row[name]))]),
  ];
  return stringify(
    table.map((cells) => cells.map(guardCell)),
    { bom: true, delimiter: SIGNS[delimiter], record_delimiter: '\r\n' },
  );
}
