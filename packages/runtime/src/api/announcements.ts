import { type Context, Hono } from 'hono';
import { Type } from 'typebox';
import { type Announcement, AnnouncementBody } from '../office/announcements/announcement.ts';
import type { AnnouncementSaved, Announcements } from '../office/announcements/create-announcements.ts';
import { type By, type Kept, shownChanges } from '../office/kept.ts';
import { type Actor, actorOf, mayUse } from '../people/actor.ts';
import type { Prerender } from '../prompts/index.ts';
import type { Store } from '../store/store.ts';
import { jsonBody } from './json-body.ts';
import { officeName } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';

export type AnnouncementParts = {
  readonly store: Store;
  readonly announcements: Announcements;
  readonly now: () => number;
  /** So that no caller waits for the voice. */
  readonly prerender: Pick<Prerender, 'announce'>;
};

const exact = { additionalProperties: false };
const Version = () => Type.Integer({ minimum: 0 });
const MOST_CHANGES = 50;

/** Special announcements: what callers hear first for a while, from the next call on. */
export function announcementRoutes({ store, announcements, now, prerender }: AnnouncementParts) {
  const by = (context: Context): By => ({ at: now(), person: actorOf(context).id });
  const kept = async (context: Context, written: string): Promise<Kept<Announcement>> => {
    const name = officeName(written);
    const found =
      name !== null && mayUse(actorOf(context), 'announcement', name) ? await announcements.find(name) : null;
    if (found === null) throw notThere('This special announcement');
    return found;
  };
  return new Hono()
    .get('/', async (context) => {
      const all = await announcements.list();
      const theirs = all.filter(({ name }) => mayUse(actorOf(context), 'announcement', name));
      return context.json({ announcements: await announcements.summaries(theirs) });
    })
    .get('/:name', async (context) => {
      const [summary] = await announcements.summaries([await kept(context, context.req.param('name'))]);
      if (summary === undefined) throw notThere('This special announcement');
      return context.json(summary);
    })
    .post('/', jsonBody(AnnouncementBody), async (context) => {
      const entry = context.req.valid('json');
      const actor = actorOf(context);
      if (!mayUse(actor, 'announcement', '*')) throw notYours('Only who may make announcements can.');
      requireReach(actor, entry);
      const made = savedOr(await announcements.make(entry, by(context)));
      void prerender.announce(entry.text);
      return context.json(made, 201);
    })
    .put(
      '/:name',
      jsonBody(Type.Object({ version: Version(), announcement: AnnouncementBody }, exact)),
      async (context) => {
        const { name, content } = await kept(context, context.req.param('name'));
        const { version, announcement } = context.req.valid('json');
        requireReach(actorOf(context), content);
        requireReach(actorOf(context), announcement);
        const saved = savedOr(await announcements.save(name, version, announcement, by(context)));
        void prerender.announce(announcement.text);
        return context.json(saved);
      },
    )
    .post('/:name/end', jsonBody(Type.Object({ version: Version() }, exact)), async (context) => {
      const one = await kept(context, context.req.param('name'));
      requireReach(actorOf(context), one.content);
      return context.json(savedOr(await announcements.end(one, context.req.valid('json').version, by(context))));
    })
    .delete('/:name/:version', async (context) => {
      const one = await kept(context, context.req.param('name'));
      requireReach(actorOf(context), one.content);
      savedOr(await announcements.remove(one, Number(context.req.param('version')), by(context)));
      return context.json({ name: one.name });
    })
    .get('/:name/changes', async (context) => {
      const name = officeName(context.req.param('name'));
      if (name === null || !mayUse(actorOf(context), 'announcement', name)) throw notThere('This special announcement');
      const changes = await shownChanges(store, await announcements.changes(name, MOST_CHANGES));
      return context.json({ changes });
    })
    .post('/:name/changes/:id/undo', jsonBody(Type.Object({ version: Version() }, exact)), async (context) => {
      const name = officeName(context.req.param('name'));
      if (name === null || !mayUse(actorOf(context), 'announcement', name)) throw notThere('This special announcement');
      const change = await announcements.change(name, context.req.param('id'));
      const before = change === null ? undefined : await announcements.before(change);
      if (before === undefined) throw notThere('This change');
      const { version } = context.req.valid('json');
      const current = await announcements.find(name);
      if (current !== null) requireReach(actorOf(context), current.content);
      if (before.content !== null) {
        requireReach(actorOf(context), before.content);
        const entry = { title: before.title, ...before.content };
        return context.json(savedOr(await announcements.save(name, version, entry, by(context))));
      }
      if (current === null) throw notThere('This special announcement');
      savedOr(await announcements.remove(current, version, by(context)));
      return context.json({ name, version: 0 });
    });
}

/** Whoever may not reach every number says which, and only those that are theirs. @throws Refusal 403 */
function requireReach(actor: Actor, { dialled, flows }: Pick<Announcement, 'dialled' | 'flows'>): void {
  if (mayUse(actor, 'number', '*')) return;
  if (dialled === undefined && flows === undefined) throw notYours('This is for all numbers.');
  if (flows !== undefined && flows.length > 0) throw notYours('This is for whole call flows.');
  const others = (dialled ?? []).filter((number) => !mayUse(actor, 'number', number));
  if (others.length > 0) throw notYours('This is for numbers that aren’t yours.');
}

function notYours(message: string): Refusal {
  return new Refusal(403, { code: 'not-yours', message, fix: 'Choose numbers that you look after.' });
}

/** @throws Refusal when nothing was saved */
function savedOr(result: AnnouncementSaved): { name: string; version: number } {
  switch (result.kind) {
    case 'saved':
      return { name: result.name, version: result.version };
    case 'changed':
      throw new Refusal(409, {
        code: 'announcement-changed',
        message: 'Somebody else has changed this special announcement meanwhile.',
        fix: 'Look at what they changed, then save yours again.',
        version: result.current?.version ?? 0,
        announcement: result.current === null ? null : { title: result.current.title, ...result.current.content },
      });
    case 'problems':
      throw new Refusal(422, {
        code: 'announcement-problems',
        message: 'This special announcement can’t be played like that.',
        fix: 'Mend what is listed. Nothing was stored.',
        problems: result.problems,
      });
  }
}
