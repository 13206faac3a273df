import { type Static, Type } from 'typebox';
import { Language } from '../document/index.ts';

const exact = { additionalProperties: false };
const seconds = (maximum: number) => Type.Number({ minimum: 0, maximum });

/**
 * What a dialled telephone does. `mailbox`: a machine picks up and presses no key, so it counts as an answer wherever
 * no key is asked for, and as nobody where one is.
 */
export const BEHAVIOURS = ['answers', 'mailbox', 'noAnswer', 'busy', 'failed'] as const;

export const BehaviourSchema = Type.Object(
  {
    does: Type.Enum([...BEHAVIOURS]),
    /** Seconds until it does so; default 4. */
    after: Type.Optional(seconds(3600)),
    /** Seconds of talk until the far end hangs up; default 60. */
    talks: Type.Optional(seconds(86_400)),
  },
  exact,
);
export type Behaviour = Static<typeof BehaviourSchema>;

/** Behaviour per number or address; `*` in a name stands for anything. A list is gone through ring by ring, its last entry stays. */
export const PhonesSchema = Type.Record(
  Type.String({ minLength: 1, maxLength: 200 }),
  Type.Union([BehaviourSchema, Type.Array(BehaviourSchema, { minItems: 1, maxItems: 100 })]),
);
export type Phones = Static<typeof PhonesSchema>;

/**
 * What a service answers. `part` is what the service's contract makes its answer from; the rest is the same for all:
 * `afterMs` delays the answer, `error` lets the service fail with that code.
 */
export const ServiceMoodSchema = Type.Object(
  {
    part: Type.Optional(Type.Unknown()),
    afterMs: Type.Optional(Type.Integer({ minimum: 0, maximum: 3_600_000 })),
    error: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
  },
  exact,
);
export type ServiceMood = Static<typeof ServiceMoodSchema>;

/** One mood for every question, or one per question, of which the last stays. */
export const ServicesSchema = Type.Record(
  Type.String({ minLength: 1, maxLength: 64 }),
  Type.Union([ServiceMoodSchema, Type.Array(ServiceMoodSchema, { minItems: 1, maxItems: 100 })]),
);
export type Services = Static<typeof ServicesSchema>;

export const WorldCallerSchema = Type.Object(
  {
    /** E.164; empty when withheld. */
    number: Type.Optional(Type.String({ pattern: '^(\\+[0-9]{2,15})?$' })),
    anonymous: Type.Optional(Type.Boolean()),
    /** ISO 3166 code; taken from the number when absent. */
    country: Type.Optional(Type.String({ pattern: '^([A-Z]{2})?$' })),
    /** What the address book knows about the number. */
    contact: Type.Optional(Type.Union([Type.Null(), Type.Record(Type.String({ maxLength: 64 }), Type.Unknown())])),
  },
  exact,
);

/** Everything that a simulated call meets: who rings, when, and what the world answers. */
export const WorldSchema = Type.Object(
  {
    caller: WorldCallerSchema,
    dialled: Type.Optional(Type.String({ pattern: '^(\\+?[0-9]{2,15})?$' })),
    /** The language that the call begins in; default: the flow's first. */
    language: Type.Optional(Language()),
    /** When the call begins: `2026-12-24T17:59` by the clock of the flow's zone, or with `Z`, an offset or a zone. */
    clock: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}', maxLength: 80 }),
    phones: Type.Optional(PhonesSchema),
    services: Type.Optional(ServicesSchema),
    /** Feeds every draw; the same seed draws the same. */
    seed: Type.Optional(Type.Integer({ minimum: 0, maximum: 4_294_967_295 })),
  },
  exact,
);
export type World = Static<typeof WorldSchema>;
