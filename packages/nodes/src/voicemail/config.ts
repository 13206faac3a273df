import { KeyField, NameField, PromptField } from '@callwright/flow/sdk';
import { Type } from 'typebox';

const exact = { additionalProperties: false };

export const config = Type.Object(
  {
    box: NameField('box'),
    prompt: PromptField(),
    beep: Type.Boolean({ default: true }),
    maxSeconds: Type.Integer({ minimum: 10, maximum: 1800, default: 180 }),
    /** Shorter ones are no message but somebody who hung up. */
    minSeconds: Type.Integer({ minimum: 0, maximum: 30, default: 2, 'x-more': true }),
    silenceSeconds: Type.Integer({ minimum: 1, maximum: 30, default: 5, 'x-more': true }),
    /** After the message: keep it, or say it again. */
    review: Type.Optional(
      Type.Object(
        {
          prompt: PromptField(),
          keepKey: KeyField({ default: '1' }),
          againKey: KeyField({ default: '2' }),
          seconds: Type.Integer({ minimum: 2, maximum: 30, default: 5 }),
        },
        exact,
      ),
    ),
  },
  exact,
);
