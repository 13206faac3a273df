import { isObject, TextsSchema } from '@callwright/flow/document';
import { type Context, Hono } from 'hono';
import { Type } from 'typebox';
import Value from 'typebox/value';
import { fieldName } from '../flows/index.ts';
import type { FieldSaved, Fields } from '../office/fields/create-fields.ts';
import { type By, shownChanges } from '../office/kept.ts';
import { actorOf, mayUse } from '../people/actor.ts';
import type { Prerender } from '../prompts/index.ts';
import type { Store } from '../store/store.ts';
import { jsonBody } from './json-body.ts';
import { officeName } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';

export type FieldParts = {
  readonly store: Store;
  readonly fields: Fields;
  readonly now: () => number;
  /** So that no caller waits for the voice. */
  readonly prerender: Pick<Prerender, 'announce'>;
};

const exact = { additionalProperties: false };
const Version = () => Type.Integer({ minimum: 0 });
const FieldBody = Type.Object({ value: Type.Unknown(), version: Version() }, exact);
const MOST_CHANGES = 50;

/** Fields that call flows leave to the office; a change holds from the next call on. */
export function fieldRoutes({ store, fields, now, prerender }: FieldParts) {
  const by = (context: Context): By => ({ at: now(), person: actorOf(context).id });
  const theirs = (context: Context): { flow: string; name: string; id: string } => {
    const flow = officeName(context.req.param('flow') ?? '');
    const name = officeName(context.req.param('name') ?? '');
    if (flow === null || name === null || !mayUse(actorOf(context), 'field', fieldName(flow, name))) {
      throw notThere('This field');
    }
    return { flow, name, id: fieldName(flow, name) };
  };
  return new Hono()
    .get('/', async (context) =>
      context.json({ fields: await fields.list((name) => mayUse(actorOf(context), 'field', name)) }),
    )
    .put('/:flow/:name', jsonBody(FieldBody), async (context) => {
      const { flow, name } = theirs(context);
      const { value, version } = context.req.valid('json');
      const saved = savedOr(await fields.change(flow, name, version, value, by(context)));
      if (Value.Check(TextsSchema, value)) void prerender.announce(value);
      return context.json(saved);
    })
    .get('/:flow/:name/changes', async (context) => {
      const { id } = theirs(context);
      return context.json({ changes: await shownChanges(store, await store.changes.of('field', id, MOST_CHANGES)) });
    })
    .post('/:flow/:name/changes/:id/undo', jsonBody(Type.Object({ version: Version() }, exact)), async (context) => {
      const { flow, name, id } = theirs(context);
      const change = await store.changes.find(context.req.param('id'));
      if (change === null || change.kind !== 'field' || change.name !== id) throw notThere('This change');
      const value = isObject(change.before) ? change.before.value : undefined;
      const { version } = context.req.valid('json');
      return context.json(savedOr(await fields.change(flow, name, version, value, by(context))));
    });
}

/** @throws Refusal when nothing was saved */
function savedOr(result: FieldSaved): { version: number } {
  switch (result.kind) {
    case 'saved':
      return { version: result.version };
    case 'missing':
      throw notThere('This field');
    case 'changed':
      throw new Refusal(409, {
        code: 'field-changed',
        message: 'Another version of the call flow is live by now.',
        fix: 'Look at the value there, then save yours again.',
        version: result.version,
        value: result.value,
      });
    case 'problems':
      throw new Refusal(422, {
        code: 'field-problems',
        message: `The call flow can’t take this value: ${result.problems[0]?.message ?? ''}`,
        fix: 'Mend what is listed. Nothing was stored.',
        problems: result.problems,
      });
  }
}
