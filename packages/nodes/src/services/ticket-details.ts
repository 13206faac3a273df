import { KEYS, type Key } from '@callwright/flow/sdk';
import { type Static, Type } from 'typebox';

const exact = { additionalProperties: false };

const SpokenSchema = Type.Object(
  {
    text: Type.String({ maxLength: 8000 }),
    language: Type.String(),
    audio: Type.Optional(Type.String()),
    personal: Type.Optional(Type.Boolean()),
  },
  exact,
);

const NeedSchema = Type.Object(
  {
    skill: Type.String({ minLength: 1, maxLength: 64 }),
    level: Type.Integer({ minimum: 0, maximum: 10 }),
    /** From so long a wait on a lower level will do; by growing time. 0: it isn't needed any more. */
    relax: Type.Optional(
      Type.Array(
        Type.Object({ afterMs: Type.Integer({ minimum: 0 }), level: Type.Integer({ minimum: 0, maximum: 10 }) }, exact),
        { maxItems: 5 },
      ),
    ),
  },
  exact,
);

/** Stands in a text for the agent where it says how long the caller has waited: nobody knows before their telephone rings. */
export const WAITED = '{{queue.waited}}';

/** What a step says of a caller who is to wait, or to be called back. */
export const ticketDetails = {
  /** The bigger, the sooner. */
  priority: Type.Integer({ minimum: 0, maximum: 100 }),
  /** Why they call, for the agent: "Invoice"; empty: only the queue is named. */
  topic: Type.String({ maxLength: 200 }),
  needs: Type.Array(NeedSchema, { maxItems: 10 }),
  /** What the agent hears before the two are connected; empty: nothing. */
  whisper: Type.Array(SpokenSchema, { maxItems: 3 }),
  /** The agent's telephone must press this before the caller is connected; null: answering is enough. */
  acceptKey: Type.Union([Type.Unsafe<Key>({ type: 'string', enum: [...KEYS] }), Type.Null()]),
  /** The caller's. */
  language: Type.String(),
};

export type NeedOfTicket = Static<typeof NeedSchema>;
