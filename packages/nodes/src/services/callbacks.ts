import { ID_PATTERN } from '@callwright/flow/document';
import { parseSchedule } from '@callwright/flow/hours';
import { defineService } from '@callwright/flow/sdk';
import { type Static, Type } from 'typebox';
import { callbackSlots } from './callback-slots.ts';
import { inWorld, UNREADABLE_WORLD } from './in-world.ts';
import { JsonField } from './json-field.ts';
import { ticketDetails } from './ticket-details.ts';

const exact = { additionalProperties: false };
const Queue = () => Type.String({ pattern: ID_PATTERN });
const ZonedTime = () =>
  Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9:]+)(\\[[^\\]]+\\])?$' });
const ClockTime = () => Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' });

/** When somebody wants to be called; ISO times with offset and zone. */
export const CallbackSlot = Type.Object({ from: ZonedTime(), until: ZonedTime() }, exact);
export type CallbackSlotTimes = Static<typeof CallbackSlot>;

/** A time of any day: `{ "from": "09:00", "until": "11:00" }`, by the clock of the opening hours. */
export const CallbackWindow = Type.Object({ from: ClockTime(), until: ClockTime() }, exact);

const input = Type.Union([
  /** Once the two have talked a later call goes on at the exit `talked` of the step that asks. */
  Type.Object(
    {
      do: Type.Literal('ask'),
      queue: Queue(),
      /** As typed by the caller, or the caller's own. */
      number: Type.String({ minLength: 1, maxLength: 40 }),
      /** In the line as if still waiting since the call's last ticket in this queue was taken; without one, since now. */
      keepPlace: Type.Boolean(),
      /** Null: as soon as an agent is free. */
      slot: Type.Union([CallbackSlot, Type.Null()]),
      ...ticketDetails,
    },
    exact,
  ),
  /** The next times of these kinds that lie within opening hours: the queue's own unless `schedule` names others. */
  Type.Object(
    {
      do: Type.Literal('slots'),
      queue: Queue(),
      schedule: Type.Union([Type.String({ pattern: ID_PATTERN }), Type.Null()]),
      windows: Type.Array(CallbackWindow, { minItems: 1, maxItems: 12 }),
      count: Type.Integer({ minimum: 1, maximum: 9 }),
    },
    exact,
  ),
  /** Whether a number can be called, and how it is written in full. */
  Type.Object({ do: Type.Literal('check'), number: Type.String({ minLength: 1, maxLength: 40 }) }, exact),
  /** In the call that is a callback: the leg of the agent who waits for it. */
  Type.Object({ do: Type.Literal('talk') }, exact),
]);

const answer = Type.Union([
  /** What people call this callback by. */
  Type.Object({ kind: Type.Literal('kept'), reference: Type.String() }, exact),
  /** This number is to be called back already. */
  Type.Object({ kind: Type.Literal('already') }, exact),
  /** `number`: nobody can be reached there, or it may not be called. `slot`: it is over, or full. */
  Type.Object(
    {
      kind: Type.Literal('refused'),
      why: Type.Unsafe<'number' | 'slot' | 'unknown-queue'>(Type.Enum(['number', 'slot', 'unknown-queue'])),
    },
    exact,
  ),
  /** In order; may be empty. */
  Type.Object({ kind: Type.Literal('slots'), slots: Type.Array(CallbackSlot, { maxItems: 9 }) }, exact),
  /** In international form. */
  Type.Object({ kind: Type.Literal('number'), number: Type.String() }, exact),
  Type.Object({ kind: Type.Literal('talk'), leg: Type.String({ minLength: 1 }) }, exact),
  /** No agent waits for this call any more. */
  Type.Object({ kind: Type.Literal('gone') }, exact),
]);

const asked = Type.Union([
  Type.Object({ does: Type.Literal('keeps'), reference: Type.Optional(Type.String()) }, exact),
  Type.Object({ does: Type.Literal('already') }, exact),
  Type.Object(
    {
      does: Type.Literal('refuses'),
      why: Type.Unsafe<'number' | 'slot' | 'unknown-queue'>(Type.Enum(['number', 'slot', 'unknown-queue'])),
    },
    exact,
  ),
]);

/**
 * What becomes of who asks (default: it is kept), and which times are offered: the given ones, else those within the
 * opening hours that the step names, as far as the world has them in `schedules`, else as if it were always open.
 */
export const CallbacksWorld = Type.Object(
  {
    asked: Type.Optional(asked),
    slots: Type.Optional(Type.Array(CallbackSlot, { maxItems: 9 })),
    schedules: Type.Optional(Type.Record(Type.String({ pattern: ID_PATTERN }), JsonField())),
  },
  exact,
);

type AskedForSlots = Extract<Static<typeof input>, { do: 'slots' }>;

function slotsInWorld({ slots, schedules = {} }: Static<typeof CallbacksWorld>, wanted: AskedForSlots, now: number) {
  const { schedule, windows, count } = wanted;
  if (slots !== undefined) return { kind: 'slots', slots: slots.slice(0, count) } as const;
  const document = schedule !== null && Object.hasOwn(schedules, schedule) ? schedules[schedule] : undefined;
  if (document === undefined) return { kind: 'slots', slots: callbackSlots(null, windows, now, count) } as const;
  const parsed = parseSchedule(document);
  if (!('schedule' in parsed)) return UNREADABLE_WORLD;
  return { kind: 'slots', slots: callbackSlots(parsed.schedule, windows, now, count) } as const;
}

const kept = { kind: 'kept', reference: '31774139' } as const;

/** Simulated callers type numbers that can be called, as long as they look like one. */
function checked(number: string) {
  const digits = number.replaceAll(/[^+0-9]/g, '');
  return /^\+?[0-9]{5,15}$/.test(digits)
    ? ({ kind: 'number', number: digits } as const)
    : ({ kind: 'refused', why: 'number' } as const);
}

/** Calls somebody back. */
export const callbacks = defineService({
  name: 'callbacks',
  mode: 'write',
  later: (asked) => asked.do === 'ask',
  input,
  answer,
  answers: [
    kept,
    { kind: 'already' },
    { kind: 'refused', why: 'number' },
    { kind: 'refused', why: 'slot' },
    { kind: 'refused', why: 'unknown-queue' },
    {
      kind: 'slots',
      slots: [
        { from: '2027-01-05T09:00:00+01:00[Europe/Berlin]', until: '2027-01-05T11:00:00+01:00[Europe/Berlin]' },
        { from: '2027-01-05T15:00:00+01:00[Europe/Berlin]', until: '2027-01-05T17:00:00+01:00[Europe/Berlin]' },
      ],
    },
    { kind: 'slots', slots: [] },
    { kind: 'number', number: '+498999998123' },
    { kind: 'talk', leg: 'leg-of-an-agent' },
    { kind: 'gone' },
  ],
  simulate: (world, wanted, now) => {
    const known = inWorld(CallbacksWorld, world, {});
    if (known === undefined) return UNREADABLE_WORLD;
    if (wanted.do === 'talk') return { kind: 'gone' };
    if (wanted.do === 'check') return checked(wanted.number);
    if (wanted.do === 'slots') return slotsInWorld(known, wanted, now);
    const becomes = known.asked ?? { does: 'keeps' };
    switch (becomes.does) {
      case 'keeps':
        return { kind: 'kept', reference: becomes.reference ?? kept.reference };
      case 'already':
        return { kind: 'already' };
      case 'refuses':
        return { kind: 'refused', why: becomes.why };
    }
  },
});
