import { ID_PATTERN, TextsSchema } from '@callwright/flow/document';
import {
  type CallersSaying,
  callersSaying,
  HOURS_LANGUAGES,
  type HoursLanguage,
  parseSchedule,
  type Schedule,
  spokenHours,
  type Verdict,
  verdictAt,
} from '@callwright/flow/hours';
import { defineService, type ServiceError } from '@callwright/flow/sdk';
import { type Static, Type } from 'typebox';
import { inWorld, UNREADABLE_WORLD } from './in-world.ts';
import { JsonField } from './json-field.ts';

const exact = { additionalProperties: false };
const Branch = () => Type.String({ minLength: 1, maxLength: 32 });
const IsoTime = () => Type.Union([Type.String(), Type.Null()]);

const input = Type.Object(
  {
    schedule: Type.String({ pattern: ID_PATTERN }),
    /** The branches that the step has a way out for. */
    branches: Type.Array(Branch()),
    /** In which the hours are spoken. */
    language: Type.String(),
  },
  exact,
);

const answer = Type.Object(
  {
    kind: Type.Literal('verdict'),
    /** One of the asked `branches`, or the fallback of the branch that holds: `open` or `closed`. */
    branch: Branch(),
    /** The branch that really holds; differs from `branch` where the step doesn't know it. */
    holds: Branch(),
    /** Which rule decided: closeNow, specialDay, holiday, period or weekly. */
    reason: Type.String(),
    /** The weekly hours as part of a sentence, e.g. "Monday to Friday from 8 am to 6 pm"; may be empty. */
    spoken: Type.String(),
    /** ISO times with offset and zone, null where there is none within a year. `closesAt` only while open. */
    nextOpening: IsoTime(),
    closesAt: IsoTime(),
    /** What callers hear about this day: as entered with it, or as the hours' own sentence for closed and holidays. */
    text: Type.Optional(TextsSchema),
    /** Name of a recording that is played in its place, in the languages that it has. */
    recording: Type.Optional(Type.String()),
    /** What is said after it. */
    after: Type.Optional(TextsSchema),
  },
  exact,
);

type Asked = Static<typeof input>;
type Answer = Static<typeof answer>;

/** Hours whose verdict is simply given, for trying a flow out. */
const given = Type.Object(
  {
    branch: Branch(),
    nextOpening: Type.Optional(IsoTime()),
    closesAt: Type.Optional(IsoTime()),
    spoken: Type.Optional(Type.String()),
    text: Type.Optional(TextsSchema),
  },
  exact,
);

/**
 * By schedule name: the schedule itself, or a given verdict. `{ "office": { "schedule": { … } } }`,
 * `{ "office": { "given": { "branch": "closed" } } }`.
 */
export const HoursWorld = Type.Record(
  Type.String({ pattern: ID_PATTERN }),
  Type.Union([Type.Object({ schedule: JsonField() }, exact), Type.Object({ given }, exact)]),
);

function languageOf(wanted: string): HoursLanguage {
  return HOURS_LANGUAGES.find((language) => language === wanted.slice(0, 2)) ?? 'en';
}

/** A branch that the step doesn't list takes its fallback, so that new branches never strand a caller. */
function wayOut({ branch, fallback }: Pick<Verdict, 'branch' | 'fallback'>, branches: readonly string[]): string {
  return branches.includes(branch) ? branch : fallback;
}

/**
 * What opening hours say at `now` (milliseconds since the epoch) to a step that asks. Simulation and runtime both
 * answer with it.
 */
export function hoursAnswer(schedule: Schedule, { branches, language }: Asked, now: number): Answer {
  const moment = { epochMilliseconds: now };
  const verdict = verdictAt(schedule, moment);
  const saying = callersSaying(schedule, language, moment);
  return {
    kind: 'verdict',
    branch: wayOut(verdict, branches),
    holds: verdict.branch,
    reason: verdict.reason.kind,
    spoken: spokenHours(schedule, languageOf(language), moment),
    nextOpening: verdict.nextOpening,
    closesAt: verdict.closesAt,
    ...(saying === undefined ? {} : sayingOf(saying)),
  };
}

function sayingOf({ text, recording, after }: CallersSaying): Pick<Answer, 'text' | 'recording' | 'after'> {
  return {
    text: { ...text },
    ...(recording === undefined ? {} : { recording }),
    ...(after === undefined ? {} : { after: { ...after } }),
  };
}

function givenAnswer({ branch, ...rest }: Static<typeof given>, { branches }: Asked): Answer {
  const fallback = branch === 'open' ? 'open' : 'closed';
  const known = { reason: 'weekly', spoken: '', nextOpening: null, closesAt: null, ...rest };
  return { kind: 'verdict', branch: wayOut({ branch, fallback }, branches), holds: branch, ...known };
}

const UNKNOWN: ServiceError = { kind: 'error', code: 'schedule-unknown' };
/** Never taken for open, nor for closed: the step's error exit decides. */
const UNREADABLE: ServiceError = { kind: 'error', code: 'schedule-unreadable' };

const openAnswer: Answer = {
  kind: 'verdict',
  branch: 'open',
  holds: 'open',
  reason: 'weekly',
  spoken: 'Monday to Friday from 8 am to 6 pm',
  nextOpening: '2027-01-05T08:00:00+01:00[Europe/Berlin]',
  closesAt: '2027-01-04T18:00:00+01:00[Europe/Berlin]',
};

/** Asks opening hours by name what holds now. */
export const hours = defineService({
  name: 'hours',
  mode: 'read',
  input,
  answer,
  answers: [openAnswer, { ...openAnswer, branch: 'closed', holds: 'closed', closesAt: null }],
  simulate: (world, asked, now) => {
    const known = inWorld(HoursWorld, world, {});
    if (known === undefined) return UNREADABLE_WORLD;
    const one = Object.hasOwn(known, asked.schedule) ? known[asked.schedule] : undefined;
    if (one === undefined) return UNKNOWN;
    if ('given' in one) return givenAnswer(one.given, asked);
    const parsed = parseSchedule(one.schedule);
    return 'schedule' in parsed ? hoursAnswer(parsed.schedule, asked, now) : UNREADABLE;
  },
});
