import { type Static, Type } from 'typebox';
import { type HandedOut, HandedOutSchema } from './handed-out.ts';
import { EXIT_PATTERN, FlowId, ID_PATTERN, Language, NodeId, VARIABLE_PATTERN } from './ids.ts';
import { VariableSchema } from './variable.ts';

/** Where a call is sent when the flow itself fails; `box` names a voicemail box. */
export const DestinationSchema = Type.Union([
  Type.Object({ number: Type.String({ pattern: '^\\+?[0-9]{2,15}$' }) }, { additionalProperties: false }),
  Type.Object({ box: Type.String({ pattern: ID_PATTERN }) }, { additionalProperties: false }),
]);
export type Destination = Static<typeof DestinationSchema>;

export const FlowNodeSchema = Type.Object(
  {
    type: Type.String({ pattern: ID_PATTERN }),
    version: Type.Integer({ minimum: 1, maximum: 10_000 }),
    /** The step's name given by its author; the card shows it above the summary. */
    title: Type.Optional(Type.String({ maxLength: 120 })),
    config: Type.Record(Type.String(), Type.Unknown()),
    next: Type.Record(Type.String({ pattern: EXIT_PATTERN }), NodeId(), { additionalProperties: false }),
  },
  { additionalProperties: false },
);
export type FlowNode = {
  type: string;
  version: number;
  title?: string;
  config: Record<string, unknown>;
  next: Record<string, string>;
};

const coordinate = () => Type.Number({ minimum: -1_000_000, maximum: 1_000_000 });
export const PositionSchema = Type.Object({ x: coordinate(), y: coordinate() }, { additionalProperties: false });
export type Position = Static<typeof PositionSchema>;

/** A note on the canvas: looks, not behaviour. */
export const NoteSchema = Type.Object(
  {
    id: Type.String({ pattern: ID_PATTERN }),
    text: Type.String({ maxLength: 4000 }),
    x: coordinate(),
    y: coordinate(),
    width: Type.Number({ minimum: 40, maximum: 4000 }),
    height: Type.Number({ minimum: 40, maximum: 4000 }),
  },
  { additionalProperties: false },
);
export type Note = Static<typeof NoteSchema>;

/** The envelope of a flow document; each node's `config` is validated by its type's own schema. */
export const FlowSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String({ maxLength: 500 })),
    callwright: Type.Literal(1),
    id: FlowId(),
    title: Type.String({ minLength: 1, maxLength: 120 }),
    description: Type.Optional(Type.String({ maxLength: 4000 })),
    languages: Type.Array(Language(), { minItems: 1, maxItems: 20, uniqueItems: true }),
    /** IANA zone in which dates and times are spoken. */
    timeZone: Type.Optional(Type.String({ maxLength: 64 })),
    variables: Type.Record(Type.String({ pattern: VARIABLE_PATTERN }), VariableSchema, { additionalProperties: false }),
    /**
     * `consent`: a recording needs a yes in this call; `announce`: the house announces it and may record. `keepDays`: when
     * recordings of the talk are erased; absent: when the installation says.
     */
    recording: Type.Optional(
      Type.Object(
        {
          policy: Type.Unsafe<'consent' | 'announce'>({ type: 'string', enum: ['consent', 'announce'] }),
          keepDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 3650 })),
        },
        { additionalProperties: false },
      ),
    ),
    start: NodeId(),
    onHangup: Type.Optional(NodeId()),
    onError: Type.Optional(NodeId()),
    fallback: Type.Optional(DestinationSchema),
    /** What office users may change without publishing. */
    handedOut: Type.Optional(Type.Array(HandedOutSchema, { maxItems: 200 })),
    nodes: Type.Record(Type.String({ pattern: ID_PATTERN }), FlowNodeSchema, {
      maxProperties: 10_000,
      additionalProperties: false,
    }),
    canvas: Type.Record(Type.String({ pattern: ID_PATTERN }), PositionSchema, { additionalProperties: false }),
    notes: Type.Optional(Type.Array(NoteSchema, { maxItems: 1000 })),
  },
  { additionalProperties: false },
);

export type Flow = {
  $schema?: string;
  callwright: 1;
  id: string;
  title: string;
  description?: string;
  languages: string[];
  timeZone?: string;
  variables: Record<string, Static<typeof VariableSchema>>;
  recording?: { policy: 'consent' | 'announce'; keepDays?: number };
  start: string;
  onHangup?: string;
  onError?: string;
  fallback?: Destination;
  handedOut?: HandedOut[];
  nodes: Record<string, FlowNode>;
  canvas: Record<string, Position>;
  notes?: Note[];
};
