import { FlowId, ID_PATTERN, Language } from '@callwright/flow/document';
import { PhonesSchema, ServicesSchema } from '@callwright/flow/simulation';
import { type Static, Type } from 'typebox';
import { AnnouncementBody, type AnnouncementEntry } from '../office/announcements/announcement.ts';
import { QueueDocumentSchema } from '../queues/queue-document.ts';

const exact = { additionalProperties: false };
const Title = () => Type.String({ minLength: 1, maxLength: 120 });
const Name = () => Type.String({ pattern: ID_PATTERN });
const PhoneNumber = () => Type.String({ pattern: '^\\+?[0-9]{2,15}$' });
const Column = '^[a-z][A-Za-z0-9-]{0,31}$';

/** `lists/<name>.json`: rows by key; `key` and `columns` say what people read above them. */
export const ListFileSchema = Type.Object(
  {
    title: Title(),
    key: Title(),
    columns: Type.Record(Type.String({ pattern: Column }), Title()),
    rows: Type.Record(Type.String({ minLength: 1, maxLength: 200 }), Type.Record(Type.String(), Type.Unknown())),
  },
  exact,
);
export type ListFile = Static<typeof ListFileSchema>;

/** `announcements/<name>.json`: what callers hear first, as the office enters it. */
export const AnnouncementFileSchema = AnnouncementBody;
export type AnnouncementFile = AnnouncementEntry;

/** `queues/<name>.json`: how a queue works; who works in it is each installation's. */
export const QueueFileSchema = Type.Object({ title: Title(), ...QueueDocumentSchema.properties }, exact);
export type QueueFile = Static<typeof QueueFileSchema>;

/** `agents.json`: people of a sample business who take calls, so that its pages aren't empty. Nobody signs in as them. */
export const AgentsFileSchema = Type.Array(
  Type.Object(
    {
      id: Name(),
      name: Title(),
      state: Type.Unsafe<'offline' | 'available' | 'break'>(Type.Enum(['offline', 'available', 'break'])),
      /** Of a break. */
      reason: Type.Optional(Title()),
      skills: Type.Optional(Type.Record(Title(), Type.Integer({ minimum: 1, maximum: 10 }))),
      queues: Type.Array(Type.Object({ queue: Name(), rank: Type.Integer({ minimum: 1, maximum: 99 }) }, exact)),
    },
    exact,
  ),
);
export type AgentFile = Static<typeof AgentsFileSchema>[number];

/** `boxes.json` */
export const BoxesFileSchema = Type.Array(Type.Object({ name: Name(), title: Title() }, exact));
export type BoxFile = Static<typeof BoxesFileSchema>[number];

/** `numbers.json` */
export const NumbersFileSchema = Type.Array(
  Type.Object({ number: PhoneNumber(), title: Title(), flow: FlowId() }, exact),
);
export type NumberFile = Static<typeof NumbersFileSchema>[number];

/** `contacts.json` */
export const ContactsFileSchema = Type.Array(
  Type.Object(
    {
      number: PhoneNumber(),
      name: Title(),
      language: Type.Optional(Language()),
      fields: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    },
    exact,
  ),
);
export type ContactFile = Static<typeof ContactsFileSchema>[number];

/** `world.json`: what telephones and web services answer here while somebody tries the flow out. */
export const WorldFileSchema = Type.Object(
  { phones: Type.Optional(PhonesSchema), services: Type.Optional(ServicesSchema) },
  exact,
);
export type WorldFile = Static<typeof WorldFileSchema>;
