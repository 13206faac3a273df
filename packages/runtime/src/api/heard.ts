import type { Json } from '@callwright/flow/document';
import { parseSchedule } from '@callwright/flow/hours';
import { Hono } from 'hono';
import { type Static, Type } from 'typebox';
import { AnnouncementBody, InstantSchema } from '../office/announcements/announcement.ts';
import { DivertSchema } from '../office/diverts/divert.ts';
import type { HeardCaller, Hearing } from '../office/heard/create-heard.ts';
import type { Instead } from '../office/heard/office-world.ts';
import { type Actor, actorOf, mayUse } from '../people/actor.ts';
import { jsonBody } from './json-body.ts';
import { phoneNumber } from './parameters.ts';
import { type BodyProblem, notThere, Refusal } from './refusal.ts';

const exact = { additionalProperties: false };
const byName = <S extends Parameters<typeof Type.Union>[0][number]>(of: S) =>
  Type.Record(Type.String({ pattern: '^[a-z][a-z0-9-]{0,63}$' }), Type.Union([of, Type.Null()]), exact);

/** `<flow>/<name>` */
const FIELD = '^[a-z][a-z0-9-]{0,63}/[a-z][a-z0-9-]{0,63}$';

const HeardBody = Type.Object(
  {
    number: Type.String({ minLength: 2, maxLength: 40 }),
    /** Default: now. */
    at: Type.Optional(InstantSchema()),
    caller: Type.Optional(
      Type.Object(
        {
          number: Type.Optional(Type.String({ pattern: '^(\\+[0-9]{2,15})?$' })),
          country: Type.Optional(Type.String({ pattern: '^([A-Z]{2})?$' })),
          language: Type.Optional(Type.String({ pattern: '^[a-z]{2}(-[A-Z]{2})?$' })),
        },
        exact,
      ),
    ),
    /** Edits that nobody has saved yet. */
    instead: Type.Optional(
      Type.Object(
        {
          schedules: Type.Optional(byName(Type.Record(Type.String(), Type.Unknown()))),
          announcements: Type.Optional(byName(AnnouncementBody)),
          diverts: Type.Optional(byName(DivertSchema)),
          fields: Type.Optional(Type.Record(Type.String({ pattern: FIELD }), Type.Unknown(), exact)),
        },
        exact,
      ),
    ),
  },
  exact,
);
type HeardBody = Static<typeof HeardBody>;

export type HeardParts = { readonly hearing: Hearing; readonly now: () => number };

/** What a caller would hear; asked by people who may not see the call flow itself. */
export function heardRoutes({ hearing, now }: HeardParts) {
  return new Hono().post('/', jsonBody(HeardBody), async (context) => {
    const { number: written, at, caller, instead } = context.req.valid('json');
    const number = phoneNumber(written);
    if (!(await mayHear(hearing, actorOf(context), number))) throw notThere('This number');
    const heard = await hearing.hear({
      number,
      at: at === undefined ? now() : momentOf(at),
      ...(caller === undefined ? {} : { caller: caller satisfies HeardCaller }),
      ...(instead === undefined ? {} : { instead: insteadOf(instead) }),
    });
    if (heard.reached === 'number-unknown') throw notThere('This number');
    return context.json({ heard });
  });
}

/** A number that is theirs, or one whose calls ask opening hours or meet a field that is. */
async function mayHear(hearing: Hearing, actor: Actor, number: string): Promise<boolean> {
  if (mayUse(actor, 'number', number)) return true;
  const [schedules, fields] = await Promise.all([hearing.schedulesOf(number), hearing.fieldsOf(number)]);
  return (
    schedules.some((name) => mayUse(actor, 'schedule', name)) || fields.some((name) => mayUse(actor, 'field', name))
  );
}

function momentOf(at: string): number {
  const moment = Date.parse(at);
  // Opening hours know the years 1900 to 2199.
  if (Number.isNaN(moment)) throw unreadable([{ pointer: '/at', message: 'is no time' }]);
  return moment;
}

function insteadOf({
  schedules = {},
  announcements = {},
  diverts = {},
  fields = {},
}: NonNullable<HeardBody['instead']>): Instead {
  const problems = Object.entries(schedules).flatMap(([name, schedule]): BodyProblem[] => {
    const parsed = schedule === null ? { schedule } : parseSchedule(schedule);
    return 'problems' in parsed
      ? parsed.problems.map((one) => ({ pointer: `/instead/schedules/${name}${one.pointer}`, message: one.code }))
      : [];
  });
  if (problems.length > 0) throw unreadable(problems);
  const untitled = Object.entries(announcements).map(([name, entry]) => {
    if (entry === null) return [name, null] as const;
    const { title: _, ...announcement } = entry;
    return [name, announcement] as const;
  });
  return {
    schedules: schedules as Record<string, Json>,
    announcements: Object.fromEntries(untitled),
    diverts,
    fields,
  };
}

function unreadable(problems: readonly BodyProblem[]): Refusal {
  return new Refusal(422, {
    code: 'preview-unreadable',
    message: 'What is to be heard can’t be read yet.',
    fix: 'Mend what is listed.',
    problems,
  });
}
