import { type Static, Type } from 'typebox';
import { LANGUAGE_PATTERN } from './ids.ts';

/** One text per language; texts may hold `{{ … }}` parts (see the expression room). */
export const TextsSchema = Type.Record(Type.String({ pattern: LANGUAGE_PATTERN }), Type.String({ maxLength: 4000 }), {
  additionalProperties: false,
});
export type Texts = Readonly<Record<string, string>>;

/**
 * What a caller hears. `audio` names a recorded asset of the prompt library; the text is its transcript then,
 * and is spoken where the asset is missing, so that a lost file never means silence.
 */
export const PromptSchema = Type.Object(
  { text: TextsSchema, audio: Type.Optional(Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,63}$' })) },
  { additionalProperties: false },
);
export type Prompt = { readonly text: Texts; readonly audio?: string };
export type PromptStatic = Static<typeof PromptSchema>;
