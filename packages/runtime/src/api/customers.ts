import type { JsonObject } from '@callwright/flow/document';
import { Hono } from 'hono';
import { Type } from 'typebox';
import { type Cases, earlierCalls } from '../cases/index.ts';
import type { Customer } from '../cases/shapes.ts';
import { maskNumber } from '../log/index.ts';
import { actorOf } from '../people/actor.ts';
import { peopleNames } from '../people/people-names.ts';
import { whoDidIt } from '../people/who-did-it.ts';
import type { ContactSaved } from '../store/office/customer-repository.ts';
import type { Store } from '../store/store.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { isoTime, phoneNumber } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';

export type CustomerParts = { readonly store: Store; readonly cases: Cases; readonly now: () => number };

const exact = { additionalProperties: false };
const Version = () => Type.Integer({ minimum: 0 });
const CustomerBody = Type.Object(
  {
    version: Version(),
    name: Type.String({ maxLength: 120 }),
    language: Type.Union([Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' }), Type.Null()]),
    fields: Type.Record(
      Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_-]{0,63}$' }),
      Type.Union([Type.String({ maxLength: 500 }), Type.Number(), Type.Boolean()]),
      { maxProperties: 40 },
    ),
  },
  exact,
);
const UndoBody = Type.Object({ version: Version() }, exact);
const PAGE = 50;
const MOST_CALLS = 50;
const MOST_CHANGES = 20;

/** Whoever rings: found, edited, with all that happened before. Personal data stand in tables of their own, not in the change history. */
export function customerRoutes(parts: CustomerParts) {
  const { store, cases, now } = parts;
  const note = noting(parts);
  const customerOf = async (number: string): Promise<Customer> =>
    (await store.customers.find(number)) ?? { number, name: '', language: null, fields: {}, version: 0 };
  return new Hono()
    .get('/', async (context) => {
      const { search = '', page = '0' } = context.req.query();
      const at = /^[0-9]{1,6}$/.test(page) ? Number(page) : 0;
      const found = await store.customers.search(search, at, PAGE);
      const customers: Customer[] = found.slice(0, PAGE);
      return context.json({ customers, next: found.length > PAGE ? at + 1 : null });
    })
    .get('/:number', async (context) => {
      const number = phoneNumber(context.req.param('number'));
      const [customer, calls, followUps] = await Promise.all([
        customerOf(number),
        earlierCalls(store, number, MOST_CALLS),
        cases.followUps.ofNumber(number, false),
      ]);
      if (customer.version === 0 && calls.length === 0 && followUps.length === 0) throw notThere('This customer');
      return context.json({ customer, calls, followUps });
    })
    .put('/:number', jsonBody(CustomerBody), async (context) => {
      const number = phoneNumber(context.req.param('number'));
      const { version, name, language, fields } = context.req.valid('json');
      const before = await customerOf(number);
      const contact = { number, name: name.trim(), language, fields: fields as JsonObject };
      const by = { at: now(), person: actorOf(context).id };
      const saved = savedOr(await store.customers.change(contact, version, by));
      const after = { fields: changedFields(before, contact) };
      await note(context, { ...told(number), version: saved.version, before: null, after });
      return context.json(saved);
    })
    .get('/:number/changes', async (context) => {
      const number = phoneNumber(context.req.param('number'));
      const [changes, names] = await Promise.all([store.customers.changes(number, MOST_CHANGES), peopleNames(store)]);
      return context.json({
        changes: changes.map(({ version, at, person, before, after }) => ({
          version,
          at: isoTime(at),
          who: whoDidIt(person, names),
          before,
          after,
        })),
      });
    })
    .post('/:number/undo', jsonBody(UndoBody), async (context) => {
      const number = phoneNumber(context.req.param('number'));
      const by = { at: now(), person: actorOf(context).id };
      const undone = await store.customers.undo(number, context.req.valid('json').version, by);
      if (undone.kind === 'nothing') throw cannotUndo();
      const saved = savedOr(undone);
      await note(context, { ...told(number), version: saved.version, before: null, after: { undone: true } });
      return context.json(saved);
    });
}

/** The change history names nobody: which fields were changed, of a number that can't be read from it. */
const told = (number: string) => ({ kind: 'customer', name: maskNumber(number), title: maskNumber(number) });

function changedFields(before: Omit<Customer, 'version'>, after: Omit<Customer, 'version'>): string[] {
  const own = (['name', 'language'] as const).filter((key) => before[key] !== after[key]);
  const keys = [...new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])];
  return [...own, ...keys.filter((key) => before.fields[key] !== after.fields[key])];
}

/** @throws Refusal when nothing was saved */
function savedOr(saved: ContactSaved): { version: number } {
  if (saved.kind === 'saved') return { version: saved.version };
  throw new Refusal(409, {
    code: 'customer-changed',
    message: 'Somebody else has changed this customer meanwhile.',
    fix: 'Look at what stands there now, then change it again.',
    customer: saved.current,
  });
}

function cannotUndo(): Refusal {
  return new Refusal(409, {
    code: 'cannot-undo',
    message: 'The last change can’t be taken back any more.',
    fix: 'Change the customer by hand; the last changes tell what was there.',
  });
}
