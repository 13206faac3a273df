import type { JsonObject } from '@callwright/flow/document';
import { verdictAt } from '@callwright/flow/hours';
import { type Context, Hono } from 'hono';
import { Type } from 'typebox';
import type { FlowParts } from '../flows/index.ts';
import { createOpeningHours, type HoursSaved, type HoursUse, type KeptHours } from '../opening-hours/index.ts';
import { actorOf, mayUse } from '../people/actor.ts';
import { peopleNames } from '../people/people-names.ts';
import { type WhoDidIt, whoDidIt } from '../people/who-did-it.ts';
import { jsonBody } from './json-body.ts';
import { flowId, isoTime } from './parameters.ts';
import { notThere, Refusal } from './refusal.ts';

export type OpeningHoursSummary = {
  name: string;
  title: string;
  version: number;
  updatedAt: string;
  /** What holds now; null where the hours can't be read. */
  now: { branch: string; fallback: 'open' | 'closed'; until: string | null; nextOpening: string | null } | null;
  usedBy: readonly HoursUse[];
};
export type HoursChange = {
  id: string;
  at: string;
  who: WhoDidIt;
  version: number;
  after: unknown;
  before: unknown;
};

const exact = { additionalProperties: false };
const Version = () => Type.Integer({ minimum: 0 });
const Schedule = () => Type.Record(Type.String(), Type.Unknown());
const MOST_CHANGES = 50;

/** Opening hours, edited outside of call flows: a change holds from the next call on. */
export function openingHoursRoutes(parts: FlowParts) {
  const hours = createOpeningHours(parts);
  const by = (context: Context) => ({ at: parts.now(), person: actorOf(context).id });
  const kept = async (name: string): Promise<KeptHours> => {
    const found = await hours.find(name);
    if (found === null) throw notThere('These opening hours');
    return found;
  };
  return new Hono()
    .get('/', async (context) => {
      const actor = actorOf(context);
      const all = (await hours.list()).filter(({ name }) => mayUse(actor, 'schedule', name));
      const summaries = all.map(async (one): Promise<OpeningHoursSummary> => {
        const { name, title, version, updatedAt } = one;
        return {
          name,
          title,
          version,
          updatedAt: isoTime(updatedAt),
          now: nowOf(one, parts.now()),
          usedBy: await hours.usedBy(name),
        };
      });
      return context.json({ openingHours: await Promise.all(summaries) });
    })
    .get('/:name', async (context) => {
      const name = flowId(context.req.param('name'));
      const { title, version, updatedAt, schedule } = await kept(name);
      const usedBy = await hours.usedBy(name);
      return context.json({
        name,
        title,
        version,
        updatedAt: isoTime(updatedAt),
        schedule: schedule as JsonObject | null,
        usedBy,
      });
    })
    .put('/:name', jsonBody(Type.Object({ version: Version(), schedule: Schedule() }, exact)), async (context) => {
      const name = flowId(context.req.param('name'));
      const { version, schedule } = context.req.valid('json');
      return context.json({ name, version: savedVersion(await hours.save(name, version, schedule, by(context))) });
    })
    .delete('/:name/:version', async (context) => {
      const name = flowId(context.req.param('name'));
      await kept(name);
      savedVersion(await hours.remove(name, Number(context.req.param('version')), by(context)));
      return context.json({ name });
    })
    .get('/:name/changes', async (context) => {
      const name = flowId(context.req.param('name'));
      const [changes, names] = await Promise.all([
        parts.store.changes.of('schedule', name, MOST_CHANGES),
        peopleNames(parts.store),
      ]);
      return context.json({
        changes: changes.map(
          ({ id, at, person, version, before, after }): HoursChange => ({
            id,
            at: isoTime(at),
            who: whoDidIt(person, names),
            version,
            before,
            after,
          }),
        ),
      });
    })
    .post('/:name/changes/:id/undo', jsonBody(Type.Object({ version: Version() }, exact)), async (context) => {
      const name = flowId(context.req.param('name'));
      const change = await parts.store.changes.find(context.req.param('id'));
      if (change === null || change.kind !== 'schedule' || change.name !== name) throw notThere('This change');
      const { version } = context.req.valid('json');
      if (change.before === null) throw cannotUndo();
      return context.json({ name, version: savedVersion(await hours.save(name, version, change.before, by(context))) });
    });
}

function nowOf({ schedule }: KeptHours, now: number): OpeningHoursSummary['now'] {
  if (schedule === null) return null;
  const { branch, fallback, until, nextOpening } = verdictAt(schedule, { epochMilliseconds: now });
  return { branch, fallback, until, nextOpening };
}

/** @throws Refusal when nothing was saved */
function savedVersion(result: HoursSaved): number {
  switch (result.kind) {
    case 'saved':
      return result.version;
    case 'changed':
      throw new Refusal(409, {
        code: 'hours-changed',
        message: 'Somebody else has changed these opening hours meanwhile.',
        fix: 'Look at what they changed, then save yours again.',
        version: result.current?.version ?? 0,
        schedule: result.current?.schedule ?? null,
      });
    case 'problems':
      throw new Refusal(422, {
        code: 'hours-problems',
        message: 'These opening hours don’t make sense yet.',
        fix: 'Mend what is listed. Nothing was stored.',
        problems: result.problems,
      });
    case 'in-use':
      throw new Refusal(409, {
        code: 'hours-in-use',
        message: 'Call flows need what would be taken away.',
        fix: 'Change these call flows first, and let them go live.',
        usedBy: result.usedBy,
        branches: result.branches,
      });
  }
}

function cannotUndo(): Refusal {
  return new Refusal(409, {
    code: 'cannot-undo',
    message: 'These opening hours were made by this change: there is nothing before it.',
    fix: 'Delete them instead.',
  });
}
