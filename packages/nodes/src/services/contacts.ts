import { LANGUAGE_PATTERN } from '@callwright/flow/document';
import { defineService } from '@callwright/flow/sdk';
import { Type } from 'typebox';
import { AnswerInWorld, answerInWorld } from './answer-in-world.ts';

const answer = Type.Object({ kind: Type.Literal('stored') }, { additionalProperties: false });
const stored = { kind: 'stored' } as const;

export const ContactsWorld = AnswerInWorld(answer);

/** Remembers with a caller's number which language they chose; the next call knows it as `caller.contact.language`. */
export const contacts = defineService({
  name: 'contacts',
  mode: 'write',
  input: Type.Object(
    { number: Type.String({ minLength: 1 }), language: Type.String({ pattern: LANGUAGE_PATTERN }) },
    { additionalProperties: false },
  ),
  answer,
  answers: [stored],
  simulate: (world) => answerInWorld(answer, world, stored),
});
