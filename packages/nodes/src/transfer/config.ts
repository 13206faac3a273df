import { ChoiceField, DestinationField, KeyField, PromptField } from '@callwright/flow/sdk';
import { Type } from 'typebox';
import { WHILE_WAITING } from '../conversation/music.ts';

const exact = { additionalProperties: false };

export const config = Type.Object(
  {
    before: Type.Optional(PromptField()),
    targets: Type.Array(
      Type.Object({ number: DestinationField(), name: Type.Optional(Type.String({ maxLength: 60 })) }, exact),
      { maxItems: 20 },
    ),
    ring: ChoiceField(['inOrder', 'together'], { default: 'inOrder' }),
    /** How long each one rings; at once: how long all ring. */
    seconds: Type.Integer({ minimum: 5, maximum: 180, default: 20 }),
    /** Whoever picks up must press this key, so that a mobile's mailbox doesn't take the call. */
    accept: Type.Optional(
      Type.Object(
        {
          prompt: PromptField(),
          key: KeyField({ default: '1' }),
          seconds: Type.Integer({ minimum: 3, maximum: 60, default: 10 }),
        },
        exact,
      ),
    ),
    hears: Type.Optional(ChoiceField([...WHILE_WAITING, 'ringing'], { default: 'ringing', 'x-more': true })),
    callerId: Type.Optional(ChoiceField(['line', 'caller'], { default: 'line', 'x-more': true })),
  },
  exact,
);
