import { ID_PATTERN, TextsSchema } from '@callwright/flow/document';
import type { ServiceError, ServiceNews } from '@callwright/flow/sdk';
import { type Static, Type } from 'typebox';
import { type StandIn, StandInSchema } from './stand-in.ts';

const exact = { additionalProperties: false };
const Seconds = () => Type.Number({ minimum: 0, maximum: 86_400 });

const inLine = {
  /** Seconds until it comes so. */
  after: Type.Optional(Seconds()),
  /** Place in the line at the beginning; default 1. */
  position: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
  /** Expected wait in seconds at the beginning; null: nothing is known. Default: as long as it takes. */
  wait: Type.Optional(Type.Union([Seconds(), Type.Null()])),
  /** Said to those who wait meanwhile. */
  announces: Type.Optional(Type.Array(Type.Object({ after: Seconds(), text: TextsSchema }, exact), { maxItems: 20 })),
};

/** What becomes of a caller in one queue. */
const queueInWorld = Type.Union([
  /** An agent answers after so many seconds (default 20) and talks for so many (default 60). */
  Type.Object(
    {
      does: Type.Literal('answers'),
      ...inLine,
      talks: Type.Optional(Seconds()),
      agent: Type.Optional(Type.String({ maxLength: 60 })),
    },
    exact,
  ),
  /** Nobody ever comes. */
  Type.Object({ does: Type.Literal('waits'), ...inLine }, exact),
  /** Nothing is to be had of it: whoever asks gets an error. */
  Type.Object({ does: Type.Literal('fails') }, exact),
  /** Turned away at once, or after so many seconds of waiting. */
  Type.Object({ does: Type.Unsafe<'full' | 'closed'>(Type.Enum(['full', 'closed'])), ...inLine }, exact),
  /** The same; `instead`: who helps. */
  Type.Object({ does: Type.Literal('nobody'), ...inLine, instead: Type.Optional(StandInSchema) }, exact),
]);
export type QueueInWorld = Static<typeof queueInWorld>;

/** By queue name; where nothing is said of a queue, an agent answers. `{ "service": { "does": "answers", "after": 30, "position": 2 } }` */
export const QueuesWorld = Type.Record(Type.String({ pattern: ID_PATTERN }), queueInWorld);
type Queues = Static<typeof QueuesWorld>;

const USUAL_AFTER_SECONDS = 20;
const USUAL_TALK_SECONDS = 60;

const queueOf = (world: Queues, queue: string): QueueInWorld =>
  (Object.hasOwn(world, queue) ? world[queue] : undefined) ?? { does: 'answers' };

/** Seconds until the waiting ends in this world; null: it never does by itself. */
function endsAfter(one: QueueInWorld): number | null {
  switch (one.does) {
    case 'answers':
      return one.after ?? USUAL_AFTER_SECONDS;
    case 'waits':
    case 'fails':
      return null;
    default:
      return one.after ?? 0;
  }
}

type Sight =
  | { kind: 'waiting'; position: number; estimateMs: number | null }
  | ({ kind: 'refused' } & Refused)
  | ServiceError;

type Refused = { why: 'full' | 'closed' | 'nobody'; instead?: StandIn };

function refusalOf(one: Exclude<QueueInWorld, { does: 'answers' | 'waits' | 'fails' }>): Refused {
  return one.does === 'nobody' && one.instead !== undefined
    ? { why: one.does, instead: one.instead }
    : { why: one.does };
}

/** How a place stands: those in front get their turn evenly over the wait. */
export function sightOf(world: Queues, asked: { queue: string; since?: number }, now: number): Sight {
  const one = queueOf(world, asked.queue);
  if (one.does === 'fails') return { kind: 'error', code: 'failed' };
  const after = endsAfter(one);
  if (one.does !== 'answers' && one.does !== 'waits' && after === 0) return { kind: 'refused', ...refusalOf(one) };
  const waited = Math.max(0, now - (asked.since ?? now)) / 1000;
  const left = after === null || after === 0 ? 1 : Math.max(0, 1 - waited / after);
  const expected = one.wait === undefined ? after : one.wait;
  return {
    kind: 'waiting',
    position: Math.max(1, Math.ceil((one.position ?? 1) * left)),
    estimateMs: expected === null ? null : Math.round(expected * left * 1000),
  };
}

/** The signals that come to somebody who has entered, and when. */
export function newsOf(world: Queues, queue: string): readonly ServiceNews[] {
  const one = queueOf(world, queue);
  if (one.does === 'fails') return [];
  const said = (one.announces ?? []).map(
    ({ after, text }): ServiceNews => ({ afterMs: after * 1000, name: 'announced', data: { text } }),
  );
  const after = endsAfter(one);
  if (after === null) return said;
  if (one.does !== 'answers') {
    return one.does === 'waits' || after === 0
      ? said
      : [...said, { afterMs: after * 1000, name: 'refused', data: refusalOf(one) }];
  }
  const agent = one.agent ?? queue;
  const leg = `agent of ${queue}`;
  const talkMs = (one.talks ?? USUAL_TALK_SECONDS) * 1000;
  const assigned: ServiceNews = {
    afterMs: after * 1000,
    name: 'assigned',
    data: { leg, agent, queue },
    brings: { leg, target: agent, talkMs },
  };
  return [...said, assigned];
}
