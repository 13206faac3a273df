import { type Static, Type } from 'typebox';

/** Types of a flow's variables. `date` is an ISO string (date, instant or zoned date-time); `map` and `list` are JSON. */
export const VARIABLE_TYPES = ['string', 'number', 'boolean', 'date', 'map', 'list'] as const;
export type VariableType = (typeof VARIABLE_TYPES)[number];

export const VariableSchema = Type.Object(
  {
    type: Type.Unsafe<VariableType>({ type: 'string', enum: [...VARIABLE_TYPES] }),
    default: Type.Optional(Type.Unknown()),
    title: Type.Optional(Type.String({ maxLength: 120 })),
    /** A subflow's inputs are given by whoever calls it, its outputs can be taken by them. */
    role: Type.Optional(Type.Unsafe<'input' | 'output'>({ type: 'string', enum: ['input', 'output'] })),
    /** Never in a log, trace, stream or screen. */
    secret: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type Variable = Static<typeof VariableSchema>;
