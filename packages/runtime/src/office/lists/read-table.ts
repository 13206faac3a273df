import { CsvError, parse } from 'csv-parse/sync';
import { decodeText, type Encoding } from './decode-text.ts';
import { unguardCell } from './formula-guard.ts';
import type { CsvPreview, CsvProblem } from './list.ts';

export type Delimiter = CsvPreview['delimiter'];
export const SIGNS: Readonly<Record<Delimiter, string>> = { ';': ';', ',': ',', tab: '\t' };

/** A file's lines with their numbers in the file; the first is the headings. */
export type Table = {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly lines: readonly { readonly line: number; readonly cells: readonly string[] }[];
  readonly problems: readonly CsvProblem[];
};

export function readTable(bytes: Uint8Array): Table {
  const { text, encoding } = decodeText(bytes);
  const plain = text.replace(/^\ufeff/, '');
  const delimiter = delimiterOf(plain);
  // A workbook, or a picture, taken for a table: texts have no U+0000.
  const nul = plain.indexOf('\0');
  if (nul !== -1) return unreadable(1 + breaksIn([plain.slice(0, nul)]), 'unreadable');
  try {
    const records = parse(plain, {
      delimiter: SIGNS[delimiter],
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    // A record's own number is that of its last line: cells may hold line breaks.
    const lines = records.map(({ record, info }) => ({
      line: info.lines - breaksIn(record),
      cells: record.map((cell) => unguardCell(cell.trim())),
    }));
    return { encoding, delimiter, lines, problems: [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines ?? 1);
    return unreadable(line, error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'quote-open' : 'unreadable');
  }

  function unreadable(line: number, code: CsvProblem['code']): Table {
    return { encoding, delimiter, lines: [], problems: [{ line, column: null, code, value: '' }] };
  }
}

function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

/** Of the signs between headings, the one that there are most of; texts in quotes don't count. */
function delimiterOf(text: string): Delimiter {
  const first = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').replaceAll(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: Delimiter) => first.split(SIGNS[delimiter]).length - 1;
  return ([';', ',', 'tab'] as const).reduce((best, one) => (count(one) > count(best) ? one : best), ';');
}
