import type { SpeakersLine } from './speakers-list.ts';

/** A byte order mark: without it, spreadsheets take the umlauts for something else. */
const MARK = '\ufeff';
/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** The speaker's list as a table (RFC 4180). `heads`: file, step, language, text. */
export function speakersSheet(lines: readonly SpeakersLine[], heads: readonly string[]): string {
  const rows = lines.map(({ file, step, language, text }) => [file, step, language, text]);
  return MARK + [heads, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
