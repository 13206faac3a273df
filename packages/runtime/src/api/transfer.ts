import { Hono } from 'hono';
import { Type } from 'typebox';
import type { FlowParts } from '../flows/index.ts';
import { actorOf } from '../people/actor.ts';
import {
  BindingsSchema,
  gatherBundle,
  type Imported,
  importBundle,
  readBundle,
  writeBundle,
} from '../transfer/index.ts';
import { jsonBody } from './json-body.ts';
import { Refusal } from './refusal.ts';

const exact = { additionalProperties: false };

const ImportBody = Type.Object(
  {
    /** Path → text, as an export gave them. */
    files: Type.Record(Type.String({ maxLength: 300 }), Type.String()),
    bindings: Type.Optional(BindingsSchema),
    /** Make what isn't here out of what the export holds. */
    make: Type.Optional(Type.Boolean()),
    /** Let the call flows go live; false: their drafts alone come in. */
    live: Type.Optional(Type.Boolean()),
    /** Ring the test calls first. */
    test: Type.Optional(Type.Boolean()),
    /** Only say what would be done. */
    dry: Type.Optional(Type.Boolean()),
    comment: Type.Optional(Type.String({ maxLength: 500 })),
  },
  exact,
);

/** Call flows between installations, as files. */
export function transferRoutes(parts: FlowParts) {
  return new Hono()
    .get('/', async (context) => {
      const flows = context.req.queries('flow');
      const bundle = await gatherBundle(parts, {
        ...(flows === undefined ? {} : { flows }),
        drafts: context.req.query('drafts') === 'true',
        office: context.req.query('office') === 'true',
      });
      return context.json({ files: writeBundle(bundle) });
    })
    .post('/', jsonBody(ImportBody), async (context) => {
      const { files, bindings, make, live, test, dry, comment } = context.req.valid('json');
      const read = readBundle(files, parts.checker);
      if ('problems' in read) {
        throw new Refusal(422, {
          code: 'files-unreadable',
          message: 'Some files can’t be read.',
          fix: 'Mend what is listed. Nothing was written.',
          files: read.problems,
        });
      }
      const wishes = {
        bindings: bindings ?? {},
        make: make ?? false,
        live: live ?? true,
        test: test ?? false,
        comment: comment ?? '',
        person: actorOf(context).id,
      };
      return context.json(toldImport(await importBundle(parts, read.bundle, wishes, dry ?? false)));
    });
}

/** @throws Refusal when nothing was written and something must be done first */
function toldImport(imported: Imported): Extract<Imported, { kind: 'done' | 'would' }> {
  switch (imported.kind) {
    case 'done':
    case 'would':
      return imported;
    case 'changed':
      throw new Refusal(409, {
        code: 'changed-meanwhile',
        message: 'Somebody changed one of these call flows in the same moment.',
        fix: 'Import again. Nothing was written.',
      });
    case 'refused': {
      const { kind: _, ...reasons } = imported;
      throw new Refusal(409, {
        code: 'import-refused',
        message: 'The call flows don’t fit this installation yet.',
        fix: 'See to what is listed. Nothing was written.',
        ...reasons,
      });
    }
  }
}
