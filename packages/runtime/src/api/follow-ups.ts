import { type Context, Hono } from 'hono';
import { Type } from 'typebox';
import { type Cases, type FollowUpEntry, type FollowUpSaved, followUpsFor, newFollowUpId } from '../cases/index.ts';
import type { FollowUp } from '../cases/shapes.ts';
import type { Monitoring } from '../monitoring/index.ts';
import { actorOf, type Role } from '../people/actor.ts';
import type { FollowUpView, StoredFollowUp } from '../store/queues/follow-up-repository.ts';
import type { Store } from '../store/store.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { oneOf } from './one-of.ts';
import { phoneNumber } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';

export type FollowUpParts = {
  readonly store: Store;
  readonly cases: Cases;
  readonly monitoring: Pick<Monitoring, 'may'>;
  readonly now: () => number;
};

const exact = { additionalProperties: false };
const VIEWS = ['mine', 'due', 'open', 'solved', 'all'] as const satisfies readonly FollowUpView[];
const STATES = ['open', 'waiting', 'solved', 'closed'] as const;
const Text = (maxLength: number) => Type.String({ maxLength });
const orNull = <S extends Parameters<typeof Type.Union>[0][number]>(schema: S) => Type.Union([schema, Type.Null()]);
const Entry = {
  title: Type.Optional(Type.String({ maxLength: 200, minLength: 1, pattern: '\\S' })),
  number: Type.Optional(orNull(Text(32))),
  owner: Type.Optional(orNull(Text(64))),
  state: Type.Optional(oneOf(STATES)),
  result: Type.Optional(Text(80)),
  dueAt: Type.Optional(orNull(Text(40))),
};
const NewBody = Type.Object(
  { ...Entry, title: Type.String({ maxLength: 200, minLength: 1, pattern: '\\S' }), note: Type.Optional(Text(4000)) },
  exact,
);
const ChangeBody = Type.Object({ version: Type.Integer({ minimum: 1 }), ...Entry }, exact);
const NoteBody = Type.Object({ text: Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S' }) }, exact);
const OWNERS: readonly Role[] = ['agent', 'supervisor', 'admin'];

/** What is still to be done for customers: who sees to it, by when, and what was written of it. */
export function followUpRoutes(parts: FollowUpParts) {
  const { store, cases, monitoring, now } = parts;
  const { followUps } = cases;
  const note = noting(parts);
  const by = (context: Context) => ({ at: now(), person: actorOf(context).id });
  /** Titles and notes may name people: the change history has neither. */
  const told = (context: Context, followUp: FollowUp, before: StoredFollowUp | null, after: object) =>
    note(context, {
      kind: 'follow-up',
      name: followUp.id,
      title: followUp.id,
      version: followUp.version,
      before:
        before === null ? null : { state: before.state, dueAt: before.dueAt === null ? null : isoOf(before.dueAt) },
      after: { state: followUp.state, dueAt: followUp.dueAt, ...after },
    });
  return new Hono()
    .get('/', async (context) => {
      const { show, search = '' } = context.req.query();
      const view = VIEWS.find((one) => one === show) ?? 'open';
      const { id } = actorOf(context);
      const [found, counts] = await Promise.all([followUps.list(view, search, id), store.followUps.counts(id, now())]);
      return context.json({ followUps: await followUpsFor(monitoring, actorOf(context), found), counts });
    })
    .get('/owners', async (context) => {
      const people = await store.people.list();
      const owners = people.filter(({ active, roles }) => active && roles.some((role) => OWNERS.includes(role)));
      return context.json({ owners: owners.map(({ id, name }) => ({ id, name })) });
    })
    .get('/:id', async (context) => {
      const found = await followUps.find(context.req.param('id'));
      if (found === null) throw notThere('This follow-up');
      return context.json(found);
    })
    .post('/', jsonBody(NewBody), async (context) => {
      const { note: text = '', ...body } = context.req.valid('json');
      const made = await makeNew(async (id) => followUps.make(await entryOf(store, body), text, by(context), id));
      await told(context, made, null, {});
      return context.json(made, 201);
    })
    .put('/:id', jsonBody(ChangeBody), async (context) => {
      const { version, ...body } = context.req.valid('json');
      const entry = await entryOf(store, body);
      const { followUp, before } = savedOr(
        await followUps.change(context.req.param('id'), version, entry, by(context)),
      );
      await told(context, followUp, before, { changed: Object.keys(body) });
      return context.json(followUp);
    })
    .post('/:id/notes', jsonBody(NoteBody), async (context) => {
      const { text } = context.req.valid('json');
      const { followUp, before } = savedOr(await followUps.addNote(context.req.param('id'), text, by(context)));
      await told(context, followUp, before, { noted: true });
      return context.json(followUp);
    });
}

const isoOf = (at: number) => new Date(at).toISOString();

/** Under a code that nobody has yet. */
async function makeNew(make: (id: string) => Promise<FollowUp | null>): Promise<FollowUp> {
  return (await make(newFollowUpId())) ?? makeNew(make);
}

type Body = {
  readonly title?: string;
  readonly number?: string | null;
  readonly owner?: string | null;
  readonly state?: FollowUp['state'];
  readonly result?: string;
  readonly dueAt?: string | null;
};

/** @throws Refusal for a number that is none, a time that is none, and somebody who isn’t here */
async function entryOf(store: Store, { title, number, owner, state, result, dueAt }: Body): Promise<FollowUpEntry> {
  if (typeof owner === 'string' && (await store.people.find(owner)) === null) throw notThere('This person');
  return {
    ...(title === undefined ? {} : { title: title.trim() }),
    ...(number === undefined ? {} : { number: number === null || number === '' ? null : phoneNumber(number) }),
    ...(owner === undefined ? {} : { owner }),
    ...(state === undefined ? {} : { state }),
    ...(result === undefined ? {} : { result }),
    ...(dueAt === undefined ? {} : { dueAt: dueAt === null ? null : momentOf(dueAt) }),
  };
}

/** @throws Refusal 422 */
export function momentOf(text: string): number {
  const at = Date.parse(text);
  if (Number.isFinite(at)) return at;
  throw new Refusal(422, {
    code: 'bad-moment',
    message: 'This is no date.',
    fix: 'Write it like 2026-12-24T17:59:00Z.',
  });
}

/** @throws Refusal when nothing was saved */
function savedOr(saved: FollowUpSaved): Extract<FollowUpSaved, { kind: 'saved' }> {
  if (saved.kind === 'saved') return saved;
  if (saved.kind === 'missing') throw notThere('This follow-up');
  throw new Refusal(409, {
    code: 'follow-up-changed',
    message: 'Somebody else has changed this follow-up meanwhile.',
    fix: 'Look at what stands there now, then change it again.',
    followUp: saved.current,
  });
}
