import { Type } from 'typebox';
import type { CallbackResult, CallbackState } from '../store/queues/callback.ts';

/** A time at which somebody wants to be rung. ISO. */
export type CallbackSlot = { from: string; until: string };

/** A callback as the screen shows it. Times are ISO. */
export type CallbackSummary = {
  id: string;
  queue: string;
  queueTitle: string;
  number: string;
  /** Of the address book. */
  name: string | null;
  /** The call in which it was asked for; null: a person entered it. */
  call: string | null;
  reference: string;
  topic: string;
  language: string;
  note: string;
  since: string;
  slot: CallbackSlot | null;
  priority: number;
  state: CallbackState;
  /** In line at present, 1 is next; null: it waits for its time, or is over. */
  position: number | null;
  result: CallbackResult | null;
  tries: number;
  mostTries: number;
  nextAt: string | null;
  /** Who dials, or dialled last: of others only where it is going on, or the monitoring profile lets it be seen. */
  agent: { person: string; name: string } | null;
  /** The call that it became. */
  talk: string | null;
  madeAt: string;
  updatedAt: string;
  version: number;
  sample: boolean;
};

const exact = { additionalProperties: false };
const Moment = () => Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2})$' });
const SlotBody = Type.Object({ from: Moment(), until: Moment() }, exact);
const Note = () => Type.String({ maxLength: 500 });
const Priority = () => Type.Integer({ minimum: 0, maximum: 100 });
const Version = () => Type.Integer({ minimum: 1 });

/** One that a person enters. */
export const NewCallbackBody = Type.Object(
  {
    queue: Type.String({ minLength: 1, maxLength: 64 }),
    number: Type.String({ minLength: 1, maxLength: 40 }),
    topic: Type.Optional(Type.String({ maxLength: 200 })),
    note: Type.Optional(Note()),
    language: Type.Optional(Type.String({ maxLength: 16 })),
    slot: Type.Optional(Type.Union([SlotBody, Type.Null()])),
    priority: Type.Optional(Priority()),
  },
  exact,
);
export const EditCallbackBody = Type.Object(
  {
    version: Version(),
    slot: Type.Optional(Type.Union([SlotBody, Type.Null()])),
    note: Type.Optional(Note()),
    priority: Type.Optional(Priority()),
  },
  exact,
);
export const SettleCallbackBody = Type.Object({ version: Version(), note: Type.Optional(Note()) }, exact);
