import { ID_PATTERN } from '@callwright/flow/document';
import { defineService } from '@callwright/flow/sdk';
import { Type } from 'typebox';
import { AnswerInWorld, answerInWorld } from './answer-in-world.ts';

const exact = { additionalProperties: false };
const answer = Type.Object({ kind: Type.Literal('stored') }, exact);
const stored = { kind: 'stored' } as const;

export const SurveysWorld = AnswerInWorld(answer);

/** Keeps what a caller answered. */
export const surveys = defineService({
  name: 'surveys',
  mode: 'write',
  input: Type.Object(
    {
      survey: Type.String({ pattern: ID_PATTERN }),
      answers: Type.Array(
        Type.Object(
          {
            question: Type.String({ pattern: ID_PATTERN }),
            /** What was pressed. */
            pressed: Type.String({ maxLength: 2 }),
            /** 0 is worst and 1 is best, whichever way the scale of the caller's language runs. */
            score: Type.Number({ minimum: 0, maximum: 1 }),
          },
          exact,
        ),
        { minItems: 1, maxItems: 20 },
      ),
      /** The language in which was asked. */
      language: Type.String(),
    },
    exact,
  ),
  answer,
  answers: [stored],
  simulate: (world) => answerInWorld(answer, world, stored),
});
