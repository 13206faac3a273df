import type { JsonObject } from '@callwright/flow/document';
import { type Context, Hono } from 'hono';
import { Type } from 'typebox';
import { type By, shownChanges } from '../office/kept.ts';
import type { ListSaved, Lists } from '../office/lists/create-lists.ts';
import type { CsvPreview } from '../office/lists/list.ts';
import { columnName, listDocumentOf } from '../office/lists/list-document.ts';
import type { CsvMode } from '../office/lists/preview-csv.ts';
import type { Delimiter } from '../office/lists/read-table.ts';
import { csvOfList } from '../office/lists/write-csv.ts';
import { actorOf, mayUse } from '../people/actor.ts';
import type { Named } from '../store/office/named-repository.ts';
import type { Store } from '../store/store.ts';
import { jsonBody } from './json-body.ts';
import { officeName } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';

export type ListParts = { readonly store: Store; readonly lists: Lists; readonly now: () => number };

const exact = { additionalProperties: false };
const Title = () => Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' });
const Version = () => Type.Integer({ minimum: 0 });
const Row = () => Type.Union([Type.Record(Type.String({ maxLength: 32 }), Type.Unknown()), Type.Null()]);
const Columns = () =>
  Type.Array(
    Type.Object({ name: Type.Optional(Type.String({ pattern: '^[a-z][A-Za-z0-9-]{0,31}$' })), title: Title() }, exact),
    { maxItems: 50 },
  );
const ListBody = Type.Object({ title: Title(), key: Title(), columns: Columns() }, exact);
const DescribeBody = Type.Object({ version: Version(), ...ListBody.properties }, exact);
const RenameBody = Type.Object({ version: Version(), to: Type.String({ pattern: '^[a-z][a-z0-9-]{0,63}$' }) }, exact);
const RowsBody = Type.Object(
  {
    changes: Type.Array(Type.Object({ key: Type.String({ maxLength: 200 }), before: Row(), after: Row() }, exact), {
      minItems: 1,
      maxItems: 500,
    }),
  },
  exact,
);
const MOST_CHANGES = 50;
const MOST_SHOWN = 200;

/** Lists, edited by their owners outside of call flows. */
export function listRoutes({ store, lists, now }: ListParts) {
  const by = (context: Context): By => ({ at: now(), person: actorOf(context).id });
  const kept = async (context: Context, written: string): Promise<Named> => {
    const name = officeName(written);
    const found = name !== null && mayUse(actorOf(context), 'list', name) ? await lists.find(name) : null;
    if (found === null) throw notThere('This list');
    return found;
  };
  const bytesOf = async (context: Context) => new Uint8Array(await context.req.arrayBuffer());
  return new Hono()
    .get('/', async (context) =>
      context.json({ lists: await lists.summaries((name) => mayUse(actorOf(context), 'list', name)) }),
    )
    .get('/:name', async (context) => {
      const { name } = await kept(context, context.req.param('name'));
      const [summary] = await lists.summaries((one) => one === name);
      if (summary === undefined) throw notThere('This list');
      return context.json(summary);
    })
    .post('/', jsonBody(ListBody), async (context) =>
      context.json(await lists.make(named(context.req.valid('json')), by(context)), 201),
    )
    .put('/:name', jsonBody(DescribeBody), async (context) => {
      const list = await kept(context, context.req.param('name'));
      const { version, ...content } = context.req.valid('json');
      return context.json({
        name: list.name,
        ...savedOr(await lists.describe(list, version, named(content), by(context))),
      });
    })
    .post('/:name/rename', jsonBody(RenameBody), async (context) => {
      const { name } = await kept(context, context.req.param('name'));
      const { version, to } = context.req.valid('json');
      return context.json({ name: to, ...savedOr(await lists.rename(name, version, to, by(context))) });
    })
    .delete('/:name/:version', async (context) => {
      const { name } = await kept(context, context.req.param('name'));
      savedOr(await lists.remove(name, Number(context.req.param('version')), by(context)));
      return context.json({ name });
    })
    .get('/:name/rows', async (context) => {
      const { name, version } = await kept(context, context.req.param('name'));
      const page = count(context.req.query('page'), 0, 1_000_000);
      const size = count(context.req.query('size'), 50, 500);
      const search = (context.req.query('search') ?? '').trim().slice(0, 200);
      return context.json({ ...(await lists.rows(name, search, page, Math.max(1, size))), version });
    })
    .post('/:name/rows', jsonBody(RowsBody), async (context) => {
      const list = await kept(context, context.req.param('name'));
      const changes = context.req.valid('json').changes.map(({ key, before, after }) => ({
        key: key.trim(),
        before: before as JsonObject | null,
        after: after as JsonObject | null,
      }));
      return context.json(savedOr(await lists.changeRows(list, changes, by(context))));
    })
    .get('/:name/csv', async (context) => {
      const list = await kept(context, context.req.param('name'));
      const rows = await store.listRows.all(list.name);
      const text = csvOfList(listDocumentOf(list.document), rows, delimiterOf(context.req.query('delimiter')));
      context.header('content-type', 'text/csv; charset=utf-8');
      context.header('content-disposition', `attachment; filename="${list.name}.csv"`);
      return context.body(text);
    })
    .post('/:name/csv/preview', async (context) => {
      const list = await kept(context, context.req.param('name'));
      const { changes, ...found } = await lists.preview(
        list,
        await bytesOf(context),
        modeOf(context.req.query('mode')),
      );
      const preview: CsvPreview = { ...found, version: list.version, rows: changes.slice(0, MOST_SHOWN) };
      return context.json(preview);
    })
    .post('/:name/csv', async (context) => {
      const list = await kept(context, context.req.param('name'));
      const version = count(context.req.query('version'), -1, Number.MAX_SAFE_INTEGER);
      const found = await lists.preview(list, await bytesOf(context), modeOf(context.req.query('mode')));
      if (found.problems.length > 0) throw csvProblems(found.problems);
      if (list.version !== version) throw listChanged(list.version);
      return context.json({ ...savedOr(await lists.takeIn(list, version, found, by(context))), counts: found.counts });
    })
    .get('/:name/changes', async (context) => {
      const { name } = await kept(context, context.req.param('name'));
      return context.json({ changes: await shownChanges(store, await store.changes.of('list', name, MOST_CHANGES)) });
    })
    .post('/:name/undo', jsonBody(Type.Object({ version: Version() }, exact)), async (context) => {
      const list = await kept(context, context.req.param('name'));
      return context.json(savedOr(await lists.undo(list, context.req.valid('json').version, by(context))));
    });
}

/** Every column with a name: those that have none yet get one out of their title. */
function named<T extends { columns: readonly { name?: string; title: string }[] }>(content: T) {
  const taken = content.columns.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const columns = content.columns.map(({ name, title }) => {
    const made = name ?? columnName(title, taken);
    if (name === undefined) taken.push(made);
    return { name: made, title: title.trim() };
  });
  return { ...content, columns };
}

function count(text: string | undefined, otherwise: number, most: number): number {
  return text !== undefined && /^[0-9]{1,15}$/.test(text) ? Math.min(Number(text), most) : otherwise;
}

const modeOf = (text: string | undefined): CsvMode => (text === 'replace' ? 'replace' : 'merge');
const delimiterOf = (text: string | undefined): Delimiter => (text === ',' || text === 'tab' ? text : ';');

function listChanged(version: number): Refusal {
  return new Refusal(409, {
    code: 'list-changed',
    message: 'Somebody else has changed this list meanwhile.',
    fix: 'Look at it again, then do yours once more.',
    version,
  });
}

function csvProblems(problems: CsvPreview['problems']): Refusal {
  return new Refusal(422, {
    code: 'csv-problems',
    message: 'Some lines of this file can’t be taken in.',
    fix: 'Mend these lines. Nothing was stored.',
    problems: problems.map(({ line, column, code }) => ({ pointer: `/${line}/${column ?? ''}`, message: code })),
    lines: problems,
  });
}

/** @throws Refusal when nothing was saved */
function savedOr(result: ListSaved): { version: number } {
  switch (result.kind) {
    case 'saved':
      return { version: result.version };
    case 'changed':
      throw listChanged(result.version);
    case 'missing':
      throw notThere('This list');
    case 'rows-changed':
      throw new Refusal(409, {
        code: 'row-changed',
        message: 'Somebody else has changed this row meanwhile.',
        fix: 'Look at what stands there now, then change it again.',
        rows: result.rows,
      });
    case 'in-use':
      throw new Refusal(409, {
        code: 'list-in-use',
        message: 'Call flows need what would be taken away.',
        fix: 'Change these call flows first, and let them go live.',
        usedBy: result.usedBy,
      });
    case 'taken':
      throw new Refusal(409, {
        code: 'list-exists',
        message: 'There is a list of this name already.',
        fix: 'Choose another name.',
      });
    case 'nothing-to-undo':
      throw new Refusal(409, {
        code: 'cannot-undo',
        message: 'The last change can’t be taken back any more.',
        fix: 'Change the rows by hand; the change history tells what they were.',
      });
    case 'bad-rows':
      throw new Refusal(422, {
        code: 'row-problems',
        message: 'These rows can’t be stored.',
        fix: 'Mend what is listed. Nothing was stored.',
        problems: result.problems,
      });
  }
}
