import { structuredPatch } from 'diff';

/** A line of both texts side by side; a null side has no such line. */
export type TextRow = {
  readonly kind: 'same' | 'added' | 'removed' | 'changed';
  readonly before: TextLine | null;
  readonly after: TextLine | null;
};
export type TextLine = { readonly number: number; readonly text: string };

/** Lines that belong together; `from` and `to` are the first lines of each text. */
export type TextPart = { readonly from: number; readonly to: number; readonly rows: readonly TextRow[] };

const AROUND = 4;

/**
 * Where two texts differ, with some lines around. Removed lines stand beside the added ones that took their place.
 */
export function textParts(before: string, after: string): readonly TextPart[] {
  const patch = structuredPatch('', '', before, after, undefined, undefined, { context: AROUND });
  return (patch?.hunks ?? []).map(({ oldStart, newStart, lines }) => ({
    from: oldStart,
    to: newStart,
    rows: rowsOf(lines, oldStart, newStart),
  }));
}

function rowsOf(lines: readonly string[], oldStart: number, newStart: number): readonly TextRow[] {
  const rows: TextRow[] = [];
  const removed: TextLine[] = [];
  const added: TextLine[] = [];
  let [old, fresh] = [oldStart, newStart];
  const settle = () => {
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) {
      const [one, other] = [removed[at] ?? null, added[at] ?? null];
      rows.push({ kind: one === null ? 'added' : other === null ? 'removed' : 'changed', before: one, after: other });
    }
    removed.length = 0;
    added.length = 0;
  };
  for (const line of lines) {
    const text = line.slice(1);
    if (line.startsWith('-')) {
      removed.push({ number: old, text });
      old += 1;
    } else if (line.startsWith('+')) {
      added.push({ number: fresh, text });
      fresh += 1;
    } else if (line.startsWith(' ')) {
      settle();
      rows.push({ kind: 'same', before: { number: old, text }, after: { number: fresh, text } });
      old += 1;
      fresh += 1;
    }
  }
  settle();
  return rows;
}

/** One column: first what went, then what came. */
export function unified(rows: readonly TextRow[]): readonly TextRow[] {
  const result: TextRow[] = [];
  const came: TextRow[] = [];
  const flush = () => result.push(...came.splice(0));
  for (const row of rows) {
    if (row.kind === 'same') flush();
    if (row.kind === 'changed' || row.kind === 'removed')
      result.push({ kind: 'removed', before: row.before, after: null });
    if (row.kind === 'changed' || row.kind === 'added') came.push({ kind: 'added', before: null, after: row.after });
    if (row.kind === 'same') result.push(row);
  }
  flush();
  return result;
}
