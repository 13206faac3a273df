import { ID_PATTERN } from '@callwright/flow/document';
import { defineService } from '@callwright/flow/sdk';
import { Type } from 'typebox';
import { AnswerInWorld, answerInWorld } from './answer-in-world.ts';

const exact = { additionalProperties: false };
const answer = Type.Object(
  { kind: Type.Literal('stored'), /** What people call this message by. */ reference: Type.String() },
  exact,
);
const stored = { kind: 'stored', reference: '20774139' } as const;

export const MessagesWorld = AnswerInWorld(answer);

/** Puts this call's message into a box. `recording` is the `ref` that the line's `record` answered with. */
export const messages = defineService({
  name: 'messages',
  mode: 'write',
  input: Type.Object(
    {
      box: Type.String({ pattern: ID_PATTERN }),
      recording: Type.String({ minLength: 1 }),
      seconds: Type.Number({ minimum: 0 }),
      /** Reference of an earlier message of this call that this one takes the place of. */
      replaces: Type.Optional(Type.String()),
    },
    exact,
  ),
  answer,
  answers: [stored],
  simulate: (world) => answerInWorld(answer, world, stored),
});
