import { ID_PATTERN } from '@callwright/flow/document';
import { defineService } from '@callwright/flow/sdk';
import { Type } from 'typebox';
import { AnswerInWorld, answerInWorld } from './answer-in-world.ts';

const exact = { additionalProperties: false };
const answer = Type.Object({ kind: Type.Literal('stored') }, exact);
const stored = { kind: 'stored' } as const;

export const SurveysWorld = AnswerInWorld(answer);

const given = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('answer'),
      question: Type.String({ pattern: ID_PATTERN }),
      /** What was pressed. */
      pressed: Type.String({ maxLength: 2 }),
      /** 0 is worst and 1 is best, whichever way the scale of the caller's language runs. */
      score: Type.Number({ minimum: 0, maximum: 1 }),
      /** The scale as this caller heard it, and what its ends are called, for whoever reads the pressed number. */
      scale: Type.Object(
        {
          low: Type.Integer(),
          high: Type.Integer(),
          lowest: Type.Optional(Type.String()),
          highest: Type.Optional(Type.String()),
        },
        exact,
      ),
    },
    exact,
  ),
  /** A few spoken words; `recording` is the `ref` that the line's `record` answered with. */
  Type.Object(
    { kind: Type.Literal('comment'), recording: Type.String({ minLength: 1 }), seconds: Type.Number({ minimum: 0 }) },
    exact,
  ),
]);

/** Keeps one thing that a caller answered: at once, so that hanging up in the middle loses nothing that was said. */
export const surveys = defineService({
  name: 'surveys',
  mode: 'write',
  input: Type.Object(
    {
      survey: Type.String({ pattern: ID_PATTERN }),
      given,
      /** The language in which was asked. */
      language: Type.String(),
    },
    exact,
  ),
  answer,
  answers: [stored],
  simulate: (world) => answerInWorld(answer, world, stored),
});
