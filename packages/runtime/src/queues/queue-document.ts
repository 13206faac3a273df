import { type QueueRules, STRATEGIES, type Strategy } from '@callwright/acd';
import { ID_PATTERN, type Json } from '@callwright/flow/document';
import { StandInSchema as StepsStandIn } from '@callwright/nodes/services';
import { type Static, Type } from 'typebox';
import Value from 'typebox/value';

const exact = { additionalProperties: false };
const Name = () => Type.String({ pattern: ID_PATTERN });
const Seconds = (minimum: number, maximum: number) => Type.Integer({ minimum, maximum });
const orNull = <S extends Parameters<typeof Type.Union>[0][number]>(schema: S) => Type.Union([schema, Type.Null()]);

/** Who helps where nobody is signed in: another queue, or what the step then does with the caller. */
export const StandInSchema = Type.Union([
  Type.Object({ kind: Type.Literal('queue'), queue: Name() }, exact),
  ...StepsStandIn.anyOf,
]);
export type StandIn = Static<typeof StandInSchema>;

/** A queue as it is kept (`named` of kind `queue`) and entered: whatever isn't said is as in `DEFAULTS`. */
export const QueueDocumentSchema = Type.Object(
  {
    /** Who of those who are free gets the next caller. */
    strategy: Type.Unsafe<Strategy>(Type.Enum([...STRATEGIES])),
    /** How long one agent is rung before the next. */
    ringSeconds: Type.Optional(Seconds(5, 120)),
    /** What an agent has for notes after a talk; 0: none. */
    wrapUpSeconds: Type.Optional(Seconds(0, 3600)),
    /** Most who wait at once; null: any number. */
    maxLength: Type.Optional(orNull(Type.Integer({ minimum: 1, maximum: 10_000 }))),
    maxWaitSeconds: Type.Optional(orNull(Seconds(5, 86_400))),
    /** How long callers go on waiting when nobody is signed in any more. */
    graceSeconds: Type.Optional(Seconds(0, 3600)),
    /** How many points of priority a minute of waiting is worth; 0: priority goes before any waiting. */
    ageing: Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
    /** Agents of another queue may take callers too, once they have waited so long here. */
    overflow: Type.Optional(orNull(Type.Object({ to: Name(), afterSeconds: Seconds(0, 86_400) }, exact))),
    /** For now, agents of this other queue take callers at once, whatever `overflow` says. */
    divertedTo: Type.Optional(orNull(Name())),
    /** Calls in a row that an agent lets ring, until a break is entered for them; null: never. */
    restAfter: Type.Optional(orNull(Type.Integer({ minimum: 1, maximum: 20 }))),
    /** The queue's own opening hours, by name; null: always open. */
    schedule: Type.Optional(orNull(Name())),
    /** So many percent shall be answered within so many seconds. */
    target: Type.Optional(
      Type.Object({ percent: Type.Integer({ minimum: 1, maximum: 100 }), seconds: Seconds(1, 3600) }, exact),
    ),
    /** Agents may take somebody who waits, past the line. */
    mayPick: Type.Optional(Type.Boolean()),
    standIn: Type.Optional(orNull(StandInSchema)),
    /** Opens the customer in another program: an address with `{number}`, `{name}` and the like; empty: none. */
    crmUrl: Type.Optional(Type.String({ maxLength: 2000, pattern: '^($|https?://)' })),
    /** What a talk can have led to, for the agent to choose from. */
    results: Type.Optional(
      Type.Array(Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' }), { maxItems: 50, uniqueItems: true }),
    ),
  },
  exact,
);
export type QueueEntry = Static<typeof QueueDocumentSchema>;
/** With everything said. */
export type QueueDocument = Required<QueueEntry>;

const DEFAULTS: Omit<QueueDocument, 'strategy'> = {
  ringSeconds: 20,
  wrapUpSeconds: 30,
  maxLength: null,
  maxWaitSeconds: null,
  graceSeconds: 30,
  ageing: 1,
  overflow: null,
  divertedTo: null,
  restAfter: 3,
  schedule: null,
  target: { percent: 80, seconds: 20 },
  mayPick: true,
  standIn: null,
  crmUrl: '',
  results: [],
};

export function queueDocument(entry: QueueEntry): QueueDocument {
  return { ...DEFAULTS, ...entry };
}

/** A queue as it is kept: it was checked when it was saved. */
export function keptQueue(document: Json): QueueDocument {
  return queueDocument(document as QueueEntry);
}

/** Null for a document that can't be read. */
export function readQueue(document: Json): QueueDocument | null {
  return Value.Check(QueueDocumentSchema, document) ? queueDocument(document) : null;
}

/** What decisions are made by. */
export function rulesOf(id: string, document: QueueDocument): QueueRules {
  const { strategy, maxLength, maxWaitSeconds, ageing, divertedTo, restAfter } = document;
  const overflow = divertedTo === null ? document.overflow : { to: divertedTo, afterSeconds: 0 };
  return {
    id,
    strategy,
    ringMs: document.ringSeconds * 1000,
    wrapUpMs: document.wrapUpSeconds * 1000,
    maxLength,
    maxWaitMs: maxWaitSeconds === null ? null : maxWaitSeconds * 1000,
    graceMs: document.graceSeconds * 1000,
    ageing,
    overflow: overflow === null ? null : { to: overflow.to, afterMs: overflow.afterSeconds * 1000 },
    restAfter,
  };
}
