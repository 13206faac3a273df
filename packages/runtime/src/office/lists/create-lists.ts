import type { Json, JsonObject } from '@callwright/flow/document';
import type { FlowParts } from '../../flows/index.ts';
import type { RowsSaved, StoredRowChange } from '../../store/office/list-repository.ts';
import type { Named } from '../../store/office/named-repository.ts';
import { noteSeenTo } from '../../store/office/noted.ts';
import { type By, lastChangedBy, nameFor } from '../kept.ts';
import type { ListColumn, ListRowShown, ListSummary, ListUse } from './list.ts';
import { type ListDocument, listDocumentOf, storedListDocument } from './list-document.ts';
import { columnUses, listUses } from './list-uses.ts';
import { type CsvChanges, type CsvMode, changesOfCsv, countChanges, LONGEST_KEY } from './preview-csv.ts';

export type ListSaved =
  | RowsSaved
  | { readonly kind: 'in-use'; readonly usedBy: readonly ListUse[] }
  | { readonly kind: 'taken' }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'bad-rows'; readonly problems: readonly { readonly pointer: string; readonly message: string }[] };

export type ListContent = { readonly title: string; readonly key: string; readonly columns: readonly ListColumn[] };

/** Lists as their owners keep them; flows ask them from the next question on. */
export type Lists = {
  readonly find: (name: string) => Promise<Named | null>;
  readonly summaries: (wanted: (name: string) => boolean) => Promise<readonly ListSummary[]>;
  readonly make: (content: ListContent, by: By) => Promise<{ readonly name: string; readonly version: number }>;
  readonly describe: (list: Named, version: number, content: ListContent, by: By) => Promise<ListSaved>;
  readonly rename: (name: string, version: number, to: string, by: By) => Promise<ListSaved>;
  readonly remove: (name: string, version: number, by: By) => Promise<ListSaved>;
  readonly rows: (
    name: string,
    search: string,
    page: number,
    size: number,
  ) => Promise<{ rows: readonly ListRowShown[]; total: number }>;
  readonly changeRows: (list: Named, changes: readonly StoredRowChange[], by: By) => Promise<ListSaved>;
  readonly preview: (list: Named, bytes: Uint8Array, mode: CsvMode) => Promise<CsvChanges>;
  /** Writes what `preview` told, if the list is still at `version`. */
  readonly takeIn: (list: Named, version: number, found: CsvChanges, by: By) => Promise<ListSaved>;
  /** Takes the last change of rows back. */
  readonly undo: (list: Named, version: number, by: By) => Promise<ListSaved>;
};

/** As many rows as the change history holds of one change. */
const MOST_NOTED = 100;

export function createLists(parts: FlowParts): Lists {
  const { store } = parts;

  function write(list: Named, version: number | null, changes: readonly StoredRowChange[], { at, person }: By) {
    const side = (of: 'before' | 'after'): Json =>
      Object.fromEntries(changes.slice(0, MOST_NOTED).map((change) => [change.key, change[of]]));
    const before: Json = { rows: side('before') };
    const after: Json = { rows: side('after'), counts: countChanges(changes) };
    return store.lists.changeRows(list.name, version, changes, { at, person, before, after });
  }

  return {
    find: (name) => store.named.find('list', name),
    summaries: async (wanted) => {
      const all = (await store.named.list('list')).filter(({ name }) => wanted(name));
      const [counts, by] = await Promise.all([
        store.lists.counts(),
        lastChangedBy(
          store,
          'list',
          all.map(({ name }) => name),
        ),
      ]);
      return Promise.all(
        all.map(
          async ({ name, title, version, updatedAt, document }): Promise<ListSummary> => ({
            name,
            title,
            ...listDocumentOf(document),
            rows: counts.get(name) ?? 0,
            version,
            updatedAt: new Date(updatedAt).toISOString(),
            by: by.get(name) ?? null,
            usedBy: await listUses(parts, name),
          }),
        ),
      );
    },
    make: async ({ title, key, columns }, { at, person }) => {
      const taken = (await store.named.list('list')).map(({ name }) => name);
      const name = nameFor(title, taken);
      const document = storedListDocument({ key, columns });
      const made = await store.named.change('list', name, 0, { title, document, at, person });
      return { name, version: made.kind === 'saved' ? made.version : (made.current?.version ?? 0) };
    },
    describe: async (list, version, { title, key, columns }, by) => {
      const before = listDocumentOf(list.document).columns.map(({ name }) => name);
      const gone = before.filter((name) => !columns.some((one) => one.name === name));
      const usedBy = gone.length === 0 ? [] : await columnUses(parts, list.name, gone);
      if (usedBy.length > 0) return { kind: 'in-use', usedBy };
      const document = storedListDocument({ key, columns });
      const saved = await store.named.change('list', list.name, version, { title, document, ...by });
      if (saved.kind !== 'saved') {
        return saved.current === null ? { kind: 'missing' } : { kind: 'changed', version: saved.current.version };
      }
      // Flows that read a new column find it in every row.
      const rows = await store.listRows.all(list.name);
      const lacking = rows.flatMap(({ key: of, row }): StoredRowChange[] => {
        const whole = wholeRow(row, columns);
        return Object.keys(whole).length === Object.keys(row).length ? [] : [{ key: of, before: row, after: whole }];
      });
      return lacking.length === 0 ? saved : write(list, saved.version, lacking, by);
    },
    rename: async (name, version, to, by) => {
      const usedBy = await listUses(parts, name);
      return usedBy.length > 0 ? { kind: 'in-use', usedBy } : store.lists.rename(name, version, to, by);
    },
    remove: async (name, version, by) => {
      const usedBy = await listUses(parts, name);
      return usedBy.length > 0 ? { kind: 'in-use', usedBy } : store.lists.remove(name, version, by);
    },
    rows: async (name, search, page, size) => {
      if (search === '') {
        const [rows, counts] = await Promise.all([store.lists.page(name, page * size, size), store.lists.counts()]);
        return { rows, total: counts.get(name) ?? 0 };
      }
      const found = (await store.listRows.all(name)).filter((one) => holds(one, search));
      return { rows: found.slice(page * size, (page + 1) * size), total: found.length };
    },
    changeRows: async (list, changes, by) => {
      const { columns } = listDocumentOf(list.document);
      const problems = rowProblems(changes, columns);
      if (problems.length > 0) return { kind: 'bad-rows', problems };
      const whole = changes.map((one) => ({ ...one, after: one.after === null ? null : wholeRow(one.after, columns) }));
      return write(list, null, whole, by);
    },
    preview: async (list, bytes, mode) =>
      changesOfCsv(bytes, mode, listDocumentOf(list.document), await store.listRows.all(list.name)),
    takeIn: async (list, version, { changes }, by) =>
      changes.length === 0 ? unchanged(version) : write(list, version, changes, by),
    undo: async (list, version, by) => {
      const last = await store.lists.lastChange(list.name);
      if (last === null || last.version !== version) return { kind: 'nothing-to-undo' };
      const back = last.changes.map(({ key, before, after }) => ({ key, before: after, after: before }));
      return write(list, version, back, by);
    },
  };
}

/** The row with all columns: a flow never meets one that lacks what it reads. */
function wholeRow(row: JsonObject, columns: ListDocument['columns']): JsonObject {
  return { ...Object.fromEntries(columns.map(({ name }) => [name, ''])), ...row };
}

function rowProblems(changes: readonly StoredRowChange[], columns: ListDocument['columns']) {
  const keys = changes.map(({ key }) => key);
  return changes.flatMap(({ key, before, after }, nth) => {
    const problem = (at: string, message: string) => [{ pointer: `/changes/${nth}/${at}`, message }];
    if (key.trim() === '' || key.length > LONGEST_KEY) return problem('key', 'is no key');
    if (keys.indexOf(key) !== nth) return problem('key', 'is there twice');
    if (after === null) return [];
    return Object.keys(after).flatMap((name) =>
      columns.some((column) => column.name === name) || (before !== null && Object.hasOwn(before, name))
        ? []
        : problem(`after/${name}`, 'is no column of this list'),
    );
  });
}

function holds({ key, row }: ListRowShown, search: string): boolean {
  const wanted = search.toLocaleLowerCase();
  return [key, ...Object.values(row)].some((value) =>
    String(value ?? '')
      .toLocaleLowerCase()
      .includes(wanted),
  );
}

/** Nothing is to be written, nor to be told in the change history. */
function unchanged(version: number): { readonly kind: 'saved'; readonly version: number } {
  noteSeenTo();
  return { kind: 'saved', version };
}
