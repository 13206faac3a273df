import { type Context, Hono } from 'hono';
import { Type } from 'typebox';
import type { FlowParts } from '../flows/index.ts';
import { type By, type Kept, shownChanges } from '../office/kept.ts';
import { actorOf, mayUse } from '../people/actor.ts';
import type { Queues } from '../queues/port.ts';
import { type QueueDocument, QueueDocumentSchema, queueDocument } from '../queues/queue-document.ts';
import { MEMBERS, type MemberLine } from '../store/queues/member-repository.ts';
import { careOf, createQueueOffice, helpersOf, type QueueList, type QueueSummary } from '../team/index.ts';
import { jsonBody } from './json-body.ts';
import { officeName } from './parameters.ts';
import { badMembers, membersChanged, savedQueue } from './queue-answers.ts';
import { notThere } from './refusal.ts';

export type QueueParts = FlowParts & { readonly queues: Pick<Queues, 'changed'> };

const exact = { additionalProperties: false };
const Title = () => Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' });
const Version = () => Type.Integer({ minimum: 0 });
const QueueBody = Type.Object({ title: Title(), queue: QueueDocumentSchema }, exact);
const SaveBody = Type.Object({ version: Version(), ...QueueBody.properties }, exact);
const Lines = () =>
  Type.Array(
    Type.Object(
      { person: Type.String({ minLength: 1, maxLength: 100 }), rank: Type.Integer({ minimum: 1, maximum: 99 }) },
      exact,
    ),
    { maxItems: 2000 },
  );
const MembersBody = Type.Object({ before: Lines(), after: Lines() }, exact);
const MOST_CHANGES = 50;

/** Queues, and who works in them. */
export function queueRoutes(parts: QueueParts) {
  const { store, now, queues } = parts;
  const office = createQueueOffice(parts);
  const by = (context: Context): By & { person: string } => ({ at: now(), person: actorOf(context).id });
  const mine = (context: Context): string => {
    const name = officeName(context.req.param('name') ?? '');
    if (name === null || !mayUse(actorOf(context), 'queue', name)) throw notThere('This queue');
    return name;
  };
  const kept = async (context: Context): Promise<Kept<QueueDocument>> => {
    const found = await office.find(mine(context));
    if (found === null) throw notThere('This queue');
    return found;
  };
  /** Of other queues that need one, those that aren't the reader's stay untold. */
  const summariesFor = async (context: Context, all: readonly Kept<QueueDocument>[]): Promise<QueueSummary[]> =>
    (await office.summaries(all)).map((summary) => ({
      ...summary,
      usedBy: summary.usedBy.filter((use) => use.kind === 'flow' || mayUse(actorOf(context), 'queue', use.queue)),
    }));
  /** Sends nobody into a queue that isn't theirs, unless they were sent there before. @throws Refusal */
  const refuseOthers = (context: Context, before: QueueDocument, after: QueueDocument) => {
    const sentBefore = helpersOf(before);
    const other = helpersOf(after).find(
      (name) => !(sentBefore.includes(name) || mayUse(actorOf(context), 'queue', name)),
    );
    if (other !== undefined) throw notThere('The queue that shall help out');
  };
  const putMembers = async (
    queue: Kept<QueueDocument>,
    before: readonly MemberLine[],
    after: readonly MemberLine[],
    who: ReturnType<typeof by>,
  ) => {
    if (!(await store.members.put(queue, before, after, who))) throw membersChanged();
    await queues.changed();
  };
  return new Hono()
    .get('/', async (context) => {
      const theirs = (await office.list()).filter(({ name }) => mayUse(actorOf(context), 'queue', name));
      const titled = async (kind: 'schedule' | 'box') =>
        (await store.named.list(kind)).map(({ name, title }) => ({ name, title }));
      const [summaries, schedules, boxes] = await Promise.all([
        summariesFor(context, theirs),
        titled('schedule'),
        titled('box'),
      ]);
      const list: QueueList = { queues: summaries, schedules, boxes };
      return context.json(list);
    })
    .get('/:name', async (context) => {
      const [summary] = await summariesFor(context, [await kept(context)]);
      if (summary === undefined) throw notThere('This queue');
      return context.json(summary);
    })
    .post('/', jsonBody(QueueBody), async (context) => {
      const made = savedQueue(await office.make(context.req.valid('json'), by(context)));
      await queues.changed();
      return context.json(made, 201);
    })
    .put('/:name', jsonBody(SaveBody), async (context) => {
      const { name, content } = await kept(context);
      const { version, ...entry } = context.req.valid('json');
      refuseOthers(context, content, queueDocument(entry.queue));
      const saved = savedQueue(await office.save(name, version, entry, by(context)));
      await queues.changed();
      return context.json(saved);
    })
    .delete('/:name/:version', async (context) => {
      const one = await kept(context);
      savedQueue(await office.remove(one, Number(context.req.param('version')), by(context)));
      await queues.changed();
      return context.json({ name: one.name });
    })
    .put('/:name/members', jsonBody(MembersBody), async (context) => {
      const queue = await kept(context);
      const { before, after } = context.req.valid('json');
      const care = await careOf(store, actorOf(context), now());
      const people = new Set((await store.agents.list()).map(({ person }) => person).filter(care.person));
      const there = new Set(before.map(({ person }) => person));
      const bad = after.findIndex(
        ({ person }, nth) =>
          !(people.has(person) || there.has(person)) || after.findIndex((one) => one.person === person) !== nth,
      );
      if (bad !== -1) throw badMembers(bad);
      await putMembers(queue, before, after, by(context));
      return context.json({ name: queue.name });
    })
    .get('/:name/changes', async (context) => {
      const name = mine(context);
      const [own, ofMembers] = await Promise.all([
        office.changes(name, MOST_CHANGES),
        store.changes.of(MEMBERS, name, MOST_CHANGES),
      ]);
      const all = [...own, ...ofMembers].sort((one, other) => (one.id < other.id ? 1 : -1)).slice(0, MOST_CHANGES);
      const kinds = new Map(all.map(({ id, kind }) => [id, kind]));
      const changes = (await shownChanges(store, all)).map((change) => ({
        ...change,
        of: kinds.get(change.id) === MEMBERS ? ('members' as const) : ('queue' as const),
      }));
      return context.json({ changes });
    })
    .post('/:name/changes/:id/undo', jsonBody(Type.Object({ version: Version() }, exact)), async (context) => {
      const name = mine(context);
      const id = context.req.param('id');
      const { version } = context.req.valid('json');
      const noted = await store.changes.find(id);
      if (noted?.kind === MEMBERS && noted.name === name) {
        const [before, after] = [noted.before, noted.after] as unknown as [
          readonly MemberLine[],
          readonly MemberLine[],
        ];
        await putMembers(await kept(context), after, before, by(context));
        return context.json({ name, version });
      }
      const change = await office.change(name, id);
      const before = change === null ? undefined : await office.before(change);
      if (before === undefined) throw notThere('This change');
      const current = await office.find(name);
      if (before.content !== null) {
        const entry = { title: before.title, queue: before.content };
        const saved = savedQueue(await office.save(name, version, entry, by(context)));
        await queues.changed();
        return context.json(saved);
      }
      if (current === null || !mayUse(actorOf(context), 'queue', '*')) throw notThere('This queue');
      savedQueue(await office.remove(current, version, by(context)));
      await queues.changed();
      return context.json({ name, version: 0 });
    });
}
