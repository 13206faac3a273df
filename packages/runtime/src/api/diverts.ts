import { type Context, Hono } from 'hono';
import { Type } from 'typebox';
import type { DivertSaved, Diverts } from '../office/diverts/create-diverts.ts';
import { type Divert, DivertSchema } from '../office/diverts/divert.ts';
import { type By, type Kept, shownChanges } from '../office/kept.ts';
import { actorOf, mayUse } from '../people/actor.ts';
import type { Prerender } from '../prompts/index.ts';
import type { Store } from '../store/store.ts';
import { jsonBody } from './json-body.ts';
import { officeName } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';

export type DivertParts = {
  readonly store: Store;
  readonly diverts: Diverts;
  readonly now: () => number;
  /** So that no caller waits for the voice. */
  readonly prerender: Pick<Prerender, 'announce'>;
};

const exact = { additionalProperties: false };
const Version = () => Type.Integer({ minimum: 0 });
const MOST_CHANGES = 50;

/** Diverts: for a while, callers of some numbers are put through elsewhere first. Theirs whose numbers all are. */
export function divertRoutes({ store, diverts, now, prerender }: DivertParts) {
  const by = (context: Context): By => ({ at: now(), person: actorOf(context).id });
  const allTheirs = (context: Context, { numbers }: Pick<Divert, 'numbers'>) =>
    numbers.every((number) => mayUse(actorOf(context), 'number', number));
  const kept = async (context: Context, written: string): Promise<Kept<Divert>> => {
    const name = officeName(written);
    const found = name === null ? null : await diverts.find(name);
    if (found === null || !allTheirs(context, found.content)) throw notThere('This divert');
    return found;
  };
  const requireTheirs = (context: Context, divert: Divert): void => {
    if (!allTheirs(context, divert)) throw notYours();
  };
  return new Hono()
    .get('/', async (context) => {
      const theirs = (await diverts.list()).filter(({ content }) => allTheirs(context, content));
      return context.json({ diverts: await diverts.summaries(theirs) });
    })
    .post('/judge', jsonBody(Type.Object({ to: DivertSchema.properties.to }, exact)), async (context) =>
      context.json(await diverts.judge(context.req.valid('json').to)),
    )
    .get('/:name', async (context) => {
      const [summary] = await diverts.summaries([await kept(context, context.req.param('name'))]);
      if (summary === undefined) throw notThere('This divert');
      return context.json(summary);
    })
    .post('/', jsonBody(DivertSchema), async (context) => {
      const divert = context.req.valid('json');
      requireTheirs(context, divert);
      const made = savedOr(await diverts.make(divert, by(context)));
      void prerender.announce(divert.text ?? {});
      return context.json(made, 201);
    })
    .put('/:name', jsonBody(Type.Object({ version: Version(), divert: DivertSchema }, exact)), async (context) => {
      const { name } = await kept(context, context.req.param('name'));
      const { version, divert } = context.req.valid('json');
      requireTheirs(context, divert);
      const saved = savedOr(await diverts.save(name, version, divert, by(context)));
      void prerender.announce(divert.text ?? {});
      return context.json(saved);
    })
    .post('/:name/end', jsonBody(Type.Object({ version: Version() }, exact)), async (context) => {
      const one = await kept(context, context.req.param('name'));
      return context.json(savedOr(await diverts.end(one, context.req.valid('json').version, by(context))));
    })
    .delete('/:name/:version', async (context) => {
      const one = await kept(context, context.req.param('name'));
      savedOr(await diverts.remove(one, Number(context.req.param('version')), by(context)));
      return context.json({ name: one.name });
    })
    .get('/:name/changes', async (context) => {
      const name = officeName(context.req.param('name')) ?? '';
      const changes = await diverts.changes(name, MOST_CHANGES);
      // One that was taken away is theirs whose it was: they may put it back.
      const [last] = changes;
      const content = (await diverts.find(name))?.content ?? (last && (await diverts.before(last))?.content) ?? null;
      if (content === null || !allTheirs(context, content)) throw notThere('This divert');
      return context.json({ changes: await shownChanges(store, changes) });
    })
    .post('/:name/changes/:id/undo', jsonBody(Type.Object({ version: Version() }, exact)), async (context) => {
      const name = officeName(context.req.param('name')) ?? '';
      const change = await diverts.change(name, context.req.param('id'));
      const before = change === null ? undefined : await diverts.before(change);
      if (before === undefined) throw notThere('This change');
      const current = await diverts.find(name);
      if (current !== null && !allTheirs(context, current.content)) throw notThere('This change');
      const { version } = context.req.valid('json');
      if (before.content !== null) {
        requireTheirs(context, before.content);
        return context.json(savedOr(await diverts.save(name, version, before.content, by(context))));
      }
      if (current === null) throw notThere('This divert');
      savedOr(await diverts.remove(current, version, by(context)));
      return context.json({ name, version: 0 });
    });
}

function notYours(): Refusal {
  return new Refusal(403, {
    code: 'not-yours',
    message: 'This is for numbers that aren’t yours.',
    fix: 'Choose numbers that you look after.',
  });
}

const REASONS: Readonly<Record<Extract<DivertSaved, { kind: 'refused' }>['reason'], string>> = {
  stopped: 'Nothing is dialled at all just now: an administrator has stopped it.',
  'not-a-number': 'This is no telephone number that can be dialled.',
  emergency: 'Emergency numbers aren’t dialled for callers.',
  country: 'The dialling rules don’t allow this country.',
  premium: 'The dialling rules don’t allow dear numbers.',
  'per-minute': 'Too many telephones are rung just now.',
  'per-day': 'Too many telephones were rung today.',
  'caller-id': 'The phone connection has no number of its own to show.',
  circle: 'Whoever is put through there would come back here.',
};

/** @throws Refusal when nothing was saved */
function savedOr(result: DivertSaved): { name: string; version: number } {
  switch (result.kind) {
    case 'saved':
      return { name: result.name, version: result.version };
    case 'changed':
      throw new Refusal(409, {
        code: 'divert-changed',
        message: 'Somebody else has changed this divert meanwhile.',
        fix: 'Look at what they changed, then save yours again.',
        version: result.current?.version ?? 0,
        divert: result.current?.content ?? null,
      });
    case 'problems':
      throw new Refusal(422, {
        code: 'divert-problems',
        message: 'This divert doesn’t make sense yet.',
        fix: 'Mend what is listed. Nothing was stored.',
        problems: result.problems,
      });
    case 'refused':
      throw new Refusal(422, {
        code: 'divert-refused',
        message: REASONS[result.reason],
        fix: 'Choose another telephone.',
        reason: result.reason,
        problems: [{ pointer: '/to', message: 'is refused' }],
      });
    case 'overlaps':
      throw new Refusal(409, {
        code: 'divert-overlaps',
        message: 'Another divert holds for one of these numbers at the same time.',
        fix: 'End the other one first, or choose other times.',
        with: result.with,
      });
  }
}
