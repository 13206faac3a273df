import { ID_PATTERN } from '@callwright/flow/document';
import { type Static, Type } from 'typebox';

const exact = { additionalProperties: false };

/**
 * Who helps where nobody is signed in for a queue: telephones rung one after another, a callback (by the step's own way
 * out for it), or a message box. That another queue helps is decided where queues are, and steps never hear of it.
 */
export const StandInSchema = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('numbers'),
      numbers: Type.Array(Type.String({ pattern: '^\\+?[0-9]{2,15}$' }), { minItems: 1, maxItems: 10 }),
    },
    exact,
  ),
  Type.Object({ kind: Type.Literal('callback') }, exact),
  Type.Object({ kind: Type.Literal('box'), box: Type.String({ pattern: ID_PATTERN }) }, exact),
]);
export type StandIn = Static<typeof StandInSchema>;
