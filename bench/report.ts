/** One line of the benchmark's table. */
export type Row = {
  readonly what: string;
  readonly ours: string;
  readonly baseline: string;
  readonly ratio: number | null;
  readonly aim: string;
  readonly met: boolean;
};

export function print(rows: readonly Row[]): void {
  const cells = rows.map((row) => [
    row.what,
    row.ours,
    row.baseline,
    row.ratio === null ? '' : row.ratio.toFixed(2),
    row.aim,
    row.met ? 'met' : 'missed',
  ]);
  const table = [['what', 'ours', 'beside', 'ratio', 'aim', ''], ...cells];
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  for (const line of table) {
    process.stdout.write(
      `${line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
  }
}
