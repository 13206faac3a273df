/** What spreadsheets take for a formula, behind as many apostrophes as anybody has put before it. */
const GUARDED = /^'*[=+\-@\t\r＝＋－＠]/;
const GUARD = /^'(?='*[=+\-@\t\r＝＋－＠])/;

/** A cell that no spreadsheet takes for a formula. */
export const guardCell = (text: string): string => (GUARDED.test(text) ? `'${text}` : text);

/** What `guardCell` was given. */
export const unguardCell = (text: string): string => text.replace(GUARD, '');
