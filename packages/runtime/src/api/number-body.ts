import { FlowId } from '@callwright/flow/document';
import { Type } from 'typebox';
import { ALIAS_PATTERN } from './parameters.ts';

const exact = { additionalProperties: false };

/** What callers meet at the provider while Callwright is down. */
export const FallbackBody = Type.Object(
  {
    language: Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' }),
    sentence: Type.String({ minLength: 1, maxLength: 500 }),
    ring: Type.Union([Type.String({ pattern: '^\\+?[0-9]{2,15}$' }), Type.Null()]),
    seconds: Type.Integer({ minimum: 5, maximum: 120 }),
    voicemail: Type.Boolean(),
  },
  exact,
);

/** A number; what is left out of the lower three stays as it is. */
export const NumberBody = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 120 }),
    flow: Type.Union([FlowId(), Type.Null()]),
    alias: Type.Optional(Type.String({ pattern: ALIAS_PATTERN })),
    connection: Type.Optional(Type.Union([Type.String({ maxLength: 64 }), Type.Null()])),
    fallback: Type.Optional(Type.Union([FallbackBody, Type.Null()])),
  },
  exact,
);
