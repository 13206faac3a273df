import { defineService } from '@callwright/flow/sdk';
import { Type } from 'typebox';
import { AnswerInWorld, answerInWorld } from './answer-in-world.ts';
import { JsonField } from './json-field.ts';

const exact = { additionalProperties: false };

const mail = Type.Object(
  {
    channel: Type.Literal('mail'),
    to: Type.String({ minLength: 3, maxLength: 320 }),
    subject: Type.String({ maxLength: 500 }),
    text: Type.String({ maxLength: 20_000 }),
  },
  exact,
);
const webhook = Type.Object(
  { channel: Type.Literal('webhook'), url: Type.String({ minLength: 1, maxLength: 2000 }), body: JsonField() },
  exact,
);

const answer = Type.Object({ kind: Type.Literal('sent') }, exact);
const sent = { kind: 'sent' } as const;

export const NotifyWorld = AnswerInWorld(answer);

/** Tells somebody outside the call: by e-mail, or by posting JSON to a web address. */
export const notify = defineService({
  name: 'notify',
  mode: 'write',
  input: Type.Union([mail, webhook]),
  answer,
  answers: [sent],
  simulate: (world) => answerInWorld(answer, world, sent),
});
