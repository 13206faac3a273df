import { ID_PATTERN, TextsSchema } from '@callwright/flow/document';
import { defineService } from '@callwright/flow/sdk';
import { type Static, Type } from 'typebox';
import { inWorld, UNREADABLE_WORLD } from './in-world.ts';
import { newsOf, QueuesWorld, sightOf } from './queues-world.ts';
import { StandInSchema } from './stand-in.ts';
import { ticketDetails } from './ticket-details.ts';

export { type QueueInWorld, QueuesWorld } from './queues-world.ts';

const exact = { additionalProperties: false };
const Queue = () => Type.String({ pattern: ID_PATTERN });
const Handle = () => Type.String({ minLength: 1 });

/** Why a caller can't wait, or not any longer. */
export const REFUSALS = ['timeout', 'full', 'closed', 'nobody'] as const;

const input = Type.Union([
  /** Takes a place; what becomes of it comes by signals to this request's handle. */
  Type.Object({ do: Type.Literal('enter'), queue: Queue(), ...ticketDetails }, exact),
  /** `left` and `callback`: the caller pressed a key; `gone`: hung up, or the step was left otherwise. */
  Type.Object(
    {
      do: Type.Literal('leave'),
      handle: Handle(),
      why: Type.Unsafe<'left' | 'callback' | 'timeout' | 'gone'>(Type.Enum(['left', 'callback', 'timeout', 'gone'])),
    },
    exact,
  ),
  /** How the place stands. `queue` and `since` (milliseconds since the epoch) are those of the entering. */
  Type.Object({ do: Type.Literal('sight'), handle: Handle(), queue: Queue(), since: Type.Number() }, exact),
]);

const answer = Type.Union([
  /** Position 1 is next. `estimateMs`: expected wait from now on, null where nothing is known. */
  Type.Object(
    {
      kind: Type.Literal('waiting'),
      position: Type.Integer({ minimum: 1 }),
      estimateMs: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
    },
    exact,
  ),
  Type.Object(
    {
      kind: Type.Literal('refused'),
      why: Type.Unsafe<'full' | 'closed' | 'nobody'>(Type.Enum(['full', 'closed', 'nobody'])),
      /** Where nobody is there: who helps. */
      instead: Type.Optional(StandInSchema),
    },
    exact,
  ),
  Type.Object({ kind: Type.Literal('gone') }, exact),
]);

/**
 * Which wait of one place it is about, from 1 on: an agent may let the caller wait once more. Whatever is about an earlier one
 * is old.
 */
const Turn = () => Type.Integer({ minimum: 1 });

/** Data of the signal `assigned`: an agent's leg is up and waits for the caller. */
export const AssignedSignal = Type.Object({
  leg: Type.String({ minLength: 1 }),
  agent: Type.String(),
  queue: Type.String(),
  /** The agent hasn't agreed to being recorded: a recording ends before they can be heard. */
  unrecorded: Type.Optional(Type.Boolean()),
  turn: Type.Optional(Turn()),
});
/** Data of the signal `refused`: waiting is over, in vain. */
export const RefusedSignal = Type.Object({
  why: Type.Unsafe<(typeof REFUSALS)[number]>(Type.Enum([...REFUSALS])),
  instead: Type.Optional(StandInSchema),
  turn: Type.Optional(Turn()),
});
export type Refusal = Static<typeof RefusedSignal>;
/** Data of the signal `handed-on`: the agent lets the caller wait in a line once more, of the same or another queue. */
export const HandedOnSignal = Type.Object({ turn: Turn() });
/** Data of the signal `announced`: said to everybody who waits, text per language. */
export const AnnouncedSignal = Type.Object({ text: TextsSchema, audio: Type.Optional(Type.String()) });
export type AnnouncedToWaiting = Static<typeof AnnouncedSignal>;

/** The line in front of the agents. A place lasts until the visit ends. */
export const queues = defineService({
  name: 'queues',
  mode: 'write',
  input,
  answer,
  lasting: {
    scope: 'visit',
    takes: (asked) => asked.do === 'enter',
    release: (handle) => ({ do: 'leave', handle, why: 'gone' }),
  },
  answers: [
    { kind: 'waiting', position: 2, estimateMs: 90_000 },
    { kind: 'waiting', position: 1, estimateMs: null },
    { kind: 'refused', why: 'full' },
    { kind: 'refused', why: 'closed' },
    { kind: 'refused', why: 'nobody' },
    { kind: 'refused', why: 'nobody', instead: { kind: 'numbers', numbers: ['+498999998701', '+498999998702'] } },
    { kind: 'refused', why: 'nobody', instead: { kind: 'callback' } },
    { kind: 'refused', why: 'nobody', instead: { kind: 'box', box: 'service' } },
    { kind: 'gone' },
  ],
  simulate: (world, asked, now) => {
    const known = inWorld(QueuesWorld, world, {});
    if (known === undefined) return UNREADABLE_WORLD;
    return asked.do === 'leave' ? { kind: 'gone' } : sightOf(known, asked, now);
  },
  news: (world, asked) => {
    const known = inWorld(QueuesWorld, world, {});
    return known === undefined || asked.do !== 'enter' ? [] : newsOf(known, asked.queue);
  },
});
