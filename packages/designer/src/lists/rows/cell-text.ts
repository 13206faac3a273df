type Row = Readonly<Record<string, unknown>>;

/** A value as one reads and writes it in a cell. */
export function cellText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A row with what was written into its cells; what nobody touched keeps its kind, and an emptied cell goes. */
export function writtenRow(before: Row | null, texts: Readonly<Record<string, string>>): Row {
  const row: Record<string, unknown> = { ...before };
  for (const [name, text] of Object.entries(texts)) {
    if (text === cellText(before?.[name])) continue;
    if (text === '') delete row[name];
    else row[name] = text;
  }
  return row;
}
