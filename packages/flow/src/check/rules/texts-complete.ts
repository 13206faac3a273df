import { isObject, type Problem } from '../../document/index.ts';
import { fieldName } from '../fields-in.ts';
import type { InspectedNode, Rule } from '../inspection.ts';
import { problemIn } from '../problem-at.ts';

/** Callers hear every text in their language, or at least in another one; a text in no language is silence. */
export const textsComplete: Rule = {
  name: 'texts-complete',
  check: ({ flow, nodes }) =>
    [...nodes.values()].flatMap((one) =>
      one.fields.flatMap(({ field, value, path }) =>
        field.widget === 'prompt' && isObject(value) && isObject(value.text)
          ? inText(one, ['config', ...path], value.text, value.audio !== undefined, flow.languages)
          : [],
      ),
    ),
};

function inText(
  one: InspectedNode,
  path: readonly (string | number)[],
  texts: Record<string, unknown>,
  recorded: boolean,
  languages: readonly string[],
): readonly Problem[] {
  const field = fieldName(path.slice(1));
  const written = (language: string) => {
    const text = Object.hasOwn(texts, language) ? texts[language] : '';
    return typeof text === 'string' && text.trim() !== '';
  };
  const missing = languages.filter((language) => !written(language));
  const strange = Object.keys(texts).filter((language) => !languages.includes(language));
  return [
    ...(missing.length === languages.length && !recorded && !strange.some(written)
      ? [problemIn(one, 'text-empty', 'error', [...path, 'text'], { field })]
      : missing.map((language) => problemIn(one, 'text-missing', 'warning', [...path, 'text'], { field, language }))),
    ...strange.map((language) =>
      problemIn(one, 'language-unknown', 'warning', [...path, 'text', language], { field, language }),
    ),
  ];
}
