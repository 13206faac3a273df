import type { Frozen } from '@callwright/flow/document';
import { ChoiceField, KeyField, PromptField, VariableField } from '@callwright/flow/sdk';
import { type Static, Type } from 'typebox';

const exact = { additionalProperties: false };

const readBack = Type.Object(
  {
    /** Says the variable, e.g. `{{ digits(reading) }}`, and offers the two keys. */
    prompt: PromptField(),
    yesKey: KeyField({ default: '1' }),
    againKey: KeyField({ default: '2' }),
  },
  exact,
);

export const config = Type.Object(
  {
    prompt: PromptField(),
    into: VariableField(),
    min: Type.Integer({ minimum: 1, maximum: 30, default: 1 }),
    max: Type.Integer({ minimum: 1, maximum: 30, default: 20 }),
    /** Ends the typing early; `none` waits for the last digit or a pause. */
    endKey: ChoiceField(['#', '*', 'none'], { default: '#' }),
    /** Neither logged nor shown anywhere, and a recording of the call pauses while it is typed. */
    secret: Type.Boolean({ default: false }),
    readBack: Type.Optional(readBack),
    tries: Type.Integer({ minimum: 1, maximum: 5, default: 2 }),
    seconds: Type.Integer({ minimum: 1, maximum: 60, default: 8, 'x-more': true }),
    betweenSeconds: Type.Integer({ minimum: 1, maximum: 20, default: 4, 'x-more': true }),
    pattern: Type.Optional(Type.String({ minLength: 1, maxLength: 200, 'x-more': true })),
    wrong: Type.Optional(PromptField({ 'x-more': true })),
    silence: Type.Optional(PromptField({ 'x-more': true })),
  },
  exact,
);

export type Collecting = Frozen<Static<typeof config>>;
