import type { WhoDidIt } from '../../people/who-did-it.ts';

/** A column of a list: `name` is what call flows say, `title` what people read. */
export type ListColumn = { readonly name: string; readonly title: string };

/** A place that names a list. */
export type ListUse = {
  readonly flow: string;
  readonly title: string;
  readonly live: boolean;
  readonly steps: readonly string[];
  readonly numbers: readonly string[];
};

export type ListSummary = {
  readonly name: string;
  readonly title: string;
  /** Title of the key, e.g. "Post code". */
  readonly key: string;
  readonly columns: readonly ListColumn[];
  readonly rows: number;
  readonly version: number;
  readonly updatedAt: string;
  readonly by: WhoDidIt | null;
  readonly usedBy: readonly ListUse[];
};

export type ListRowShown = { readonly key: string; readonly row: Readonly<Record<string, unknown>> };

/** What a change does to a row: `before` null makes it, `after` null takes it away. */
export type RowChange = {
  readonly key: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
};

export type RowCounts = { readonly added: number; readonly changed: number; readonly removed: number };

/** As it stands in the change history: counts, and as many rows as are worth reading. */
export type RowsChanged = { readonly rows: readonly RowChange[] } & RowCounts;

/** A line of a file that can't be taken in. `line` counts from 1 with the headings; `column` is a heading. */
export type CsvProblem = {
  readonly line: number;
  readonly column: string | null;
  readonly code:
    | 'empty-file'
    | 'no-headings'
    | 'key-missing'
    | 'heading-twice'
    | 'key-empty'
    | 'key-twice'
    | 'too-long'
    | 'too-many-values'
    | 'too-many-rows'
    | 'unreadable'
    | 'quote-open';
  readonly value: string;
};

export type CsvPreview = {
  readonly version: number;
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1250' | 'windows-1252';
  readonly delimiter: ';' | ',' | 'tab';
  /** Headings of the file and the columns that they were taken for; null: left out. */
  readonly headings: readonly { readonly heading: string; readonly column: string | null }[];
  /** Columns that the file doesn't have: they stay as they are. */
  readonly missing: readonly string[];
  readonly counts: RowCounts & { readonly same: number };
  /** The first of them. */
  readonly rows: readonly RowChange[];
  readonly problems: readonly CsvProblem[];
};
