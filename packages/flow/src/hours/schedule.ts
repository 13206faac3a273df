import { type Static, Type } from 'typebox';

/** Deeply read-only: rules are prepared once per schedule object, so a schedule is replaced, never changed in place. */
type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<T[K]> } : T;

const exact = { additionalProperties: false };
const Language = '^[a-z]{2}(-[A-Z]{2})?$';
/** The patterns tell `parseSchedule` which kind of text was unreadable. */
export const PATTERNS = {
  date: '^(19|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}$',
  instant: '^(19|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2})$',
  from: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
  to: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$',
  mail: '^[^\\s@<>]{1,64}@[^\\s@<>]{1,190}$',
} as const;
const PlainDate = () => Type.String({ pattern: PATTERNS.date });
const Instant = () => Type.String({ pattern: PATTERNS.instant });
const Note = () => Type.String({ maxLength: 500 });

/** What people read or hear, per language. */
export const HoursTextsSchema = Type.Record(
  Type.String({ pattern: Language }),
  Type.String({ maxLength: 4000 }),
  exact,
);
export type HoursTexts = Immutable<Static<typeof HoursTextsSchema>>;

/**
 * A stretch of a day by the wall clock. `to` at or before `from` means past midnight (the same time: 24 hours later);
 * the span belongs to the day it starts on. `branch` is `open` or one of the schedule's own.
 */
export const SpanSchema = Type.Object(
  {
    from: Type.String({ pattern: PATTERNS.from }),
    to: Type.String({ pattern: PATTERNS.to }),
    branch: Type.String({ minLength: 1, maxLength: 32 }),
  },
  exact,
);
export type Span = Immutable<Static<typeof SpanSchema>>;

const Spans = () => Type.Array(SpanSchema, { maxItems: 50 });

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** Spans per weekday; a weekday that is absent or has no spans is closed. */
export const WeekSchema = Type.Object(
  {
    monday: Type.Optional(Spans()),
    tuesday: Type.Optional(Spans()),
    wednesday: Type.Optional(Spans()),
    thursday: Type.Optional(Spans()),
    friday: Type.Optional(Spans()),
    saturday: Type.Optional(Spans()),
    sunday: Type.Optional(Spans()),
  },
  exact,
);
export type Week = Immutable<Static<typeof WeekSchema>>;

/** "First Saturday of the month": these spans instead of the weekday's. `nth` 1 to 5, or -1 for the last one. */
export const RecurringRuleSchema = Type.Object(
  {
    weekday: Type.Enum([...WEEKDAYS]),
    nth: Type.Enum([1, 2, 3, 4, 5, -1]),
    spans: Spans(),
    note: Type.Optional(Note()),
  },
  exact,
);
export type RecurringRule = Immutable<Static<typeof RecurringRuleSchema>>;

/** A way out beside `open` and `closed`. A flow that doesn't know it takes its fallback. */
export const BranchSchema = Type.Object(
  {
    name: Type.String({ pattern: '^[a-z][A-Za-z0-9-]{0,31}$' }),
    fallback: Type.Enum(['open', 'closed']),
    title: Type.Optional(HoursTextsSchema),
  },
  exact,
);
export type Branch = Immutable<Static<typeof BranchSchema>>;

/**
 * One holiday of the calendar and what was decided about it. `usual`: as `Holidays.usual` says. `open`: doesn't count
 * as a holiday, period or weekly hours hold. `hours`: its own `spans`. `undecided`: nobody has decided yet.
 * With `like` it is a moved workday, "this Saturday counts as a Thursday": `open` gives it that weekday's hours,
 * `usual` leaves it an ordinary Saturday.
 */
export const HolidaySchema = Type.Object(
  {
    date: PlainDate(),
    name: HoursTextsSchema,
    state: Type.Enum(['usual', 'closed', 'open', 'hours', 'undecided']),
    like: Type.Optional(Type.Enum([...WEEKDAYS])),
    spans: Type.Optional(Spans()),
    text: Type.Optional(HoursTextsSchema),
  },
  exact,
);
export type Holiday = Immutable<Static<typeof HolidaySchema>>;

/** The calendar's dates are data here: whoever stores the schedule looks them up and merges the decisions. */
export const HolidaysSchema = Type.Object(
  {
    country: Type.String({ pattern: '^[A-Z]{2}$' }),
    region: Type.Optional(Type.String({ maxLength: 32 })),
    /** What a holiday is like unless its own state says otherwise. Default: closed. */
    usual: Type.Optional(Type.Object({ state: Type.Enum(['closed', 'hours']), spans: Type.Optional(Spans()) }, exact)),
    /** What an undecided one does until somebody decides. Default: closed. */
    undecided: Type.Optional(Type.Enum(['usual', 'closed', 'open'])),
    days: Type.Array(HolidaySchema, { maxItems: 2000 }),
  },
  exact,
);
export type Holidays = Immutable<Static<typeof HolidaysSchema>>;

/**
 * A dated exception: closed, spans of its own, or the hours of another `weekday`. `yearly`: on this day and month every
 * year from `date` on.
 */
export const SpecialDaySchema = Type.Object(
  {
    date: PlainDate(),
    yearly: Type.Optional(Type.Boolean()),
    state: Type.Enum(['closed', 'hours', 'weekday']),
    spans: Type.Optional(Spans()),
    weekday: Type.Optional(Type.Enum([...WEEKDAYS])),
    note: Type.Optional(Note()),
    text: Type.Optional(HoursTextsSchema),
  },
  exact,
);
export type SpecialDay = Immutable<Static<typeof SpecialDaySchema>>;

/** From a date to a date, both included: closed, or a week of its own. Holidays in it stay holidays unless ticked. */
export const SpecialPeriodSchema = Type.Object(
  {
    from: PlainDate(),
    to: PlainDate(),
    state: Type.Enum(['closed', 'hours']),
    weekly: Type.Optional(WeekSchema),
    opensHolidays: Type.Optional(Type.Boolean()),
    note: Type.Optional(Note()),
    text: Type.Optional(HoursTextsSchema),
  },
  exact,
);
export type SpecialPeriod = Immutable<Static<typeof SpecialPeriodSchema>>;

/** The emergency switch. `since`, `until`: ISO instants with `Z` or an offset; no `until`: until somebody ends it. */
export const CloseNowSchema = Type.Object(
  {
    since: Instant(),
    until: Type.Optional(Instant()),
    reason: Type.Optional(Note()),
    text: Type.Optional(HoursTextsSchema),
  },
  exact,
);
export type CloseNow = Immutable<Static<typeof CloseNowSchema>>;

/**
 * What callers hear while it is closed. `recording`: the name of one that is played in the text's place, in the languages
 * that it has. `sayHours`: then the hours themselves, made anew for each call. `changed`: when each language's text was
 * last written or found to be right; ISO instants.
 */
export const ClosedTextSchema = Type.Object(
  {
    text: Type.Optional(HoursTextsSchema),
    recording: Type.Optional(Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,63}$' })),
    sayHours: Type.Optional(Type.Boolean()),
    changed: Type.Optional(Type.Record(Type.String({ pattern: Language }), Instant(), exact)),
  },
  exact,
);
export type ClosedText = Immutable<Static<typeof ClosedTextSchema>>;

/** `holiday`: on holidays that are closed; where it is missing, and in languages that it lacks, `closed` is heard. */
export const CallersTextsSchema = Type.Object(
  { closed: Type.Optional(ClosedTextSchema), holiday: Type.Optional(ClosedTextSchema) },
  exact,
);
export type CallersTexts = Immutable<Static<typeof CallersTextsSchema>>;

/** Opening hours, edited by business users outside the flow. Only `parseSchedule` vouches that one makes sense. */
export const ScheduleSchema = Type.Object(
  {
    version: Type.Literal(1),
    title: Type.String({ minLength: 1, maxLength: 120 }),
    timeZone: Type.String({ minLength: 1, maxLength: 64 }),
    branches: Type.Array(BranchSchema, { maxItems: 20 }),
    weekly: WeekSchema,
    recurring: Type.Array(RecurringRuleSchema, { maxItems: 100 }),
    holidays: Type.Optional(HolidaysSchema),
    specialDays: Type.Array(SpecialDaySchema, { maxItems: 2000 }),
    specialPeriods: Type.Array(SpecialPeriodSchema, { maxItems: 500 }),
    closeNow: Type.Optional(CloseNowSchema),
    texts: Type.Optional(CallersTextsSchema),
    /** Who is written to about undecided holidays if these hours are nobody's. */
    remind: Type.Optional(Type.String({ pattern: PATTERNS.mail, maxLength: 254 })),
  },
  exact,
);
export type Schedule = Immutable<Static<typeof ScheduleSchema>>;
