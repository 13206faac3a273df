import { ID_PATTERN, LANGUAGE_PATTERN } from '@callwright/flow/document';
import { ChoiceField, PromptField, ReportTextField, VariableField } from '@callwright/flow/sdk';
import { Type } from 'typebox';
import { SCALES } from './scale.ts';

const exact = { additionalProperties: false };

export const question = Type.Object(
  {
    id: Type.String({ pattern: ID_PATTERN }),
    prompt: PromptField(),
    scale: ChoiceField(SCALES, { default: '1-5' }),
    /** What the scale's two ends are called in reports: "very good", "insufficient". */
    ends: Type.Optional(Type.Object({ low: ReportTextField(), high: ReportTextField() }, { ...exact, 'x-more': true })),
    /** Which end is the good one, by language, where it isn't the customary one. */
    best: Type.Optional(
      Type.Record(Type.String({ pattern: LANGUAGE_PATTERN }), ChoiceField(['low', 'high']), { 'x-more': true }),
    ),
    into: Type.Optional(VariableField({ 'x-more': true })),
  },
  exact,
);
const comment = Type.Object(
  {
    prompt: PromptField(),
    maxSeconds: Type.Integer({ minimum: 5, maximum: 600, default: 60 }),
    silenceSeconds: Type.Integer({ minimum: 1, maximum: 30, default: 4 }),
  },
  exact,
);
export const config = Type.Object(
  {
    /** Under which name answers are kept and reported. */
    survey: Type.String({ pattern: ID_PATTERN }),
    intro: Type.Optional(PromptField()),
    questions: Type.Array(question, { minItems: 1, maxItems: 10 }),
    comment: Type.Optional(comment),
    /** Per cent of callers who are asked. */
    share: Type.Integer({ minimum: 1, maximum: 100, default: 100 }),
    seconds: Type.Integer({ minimum: 2, maximum: 30, default: 6, 'x-more': true }),
    tries: Type.Integer({ minimum: 1, maximum: 5, default: 2, 'x-more': true }),
  },
  exact,
);
