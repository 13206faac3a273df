import { builtInTypes } from '@callwright/nodes';
import type { ScreenLanguage } from '../i18n/languages.ts';
import { useScreenLanguage } from '../i18n/use-screen-language.ts';
import { type NodeTexts, nodeTexts } from './node-texts.ts';
import { indexNodeTypes } from './node-types.ts';

/** The kinds of step that come with the product. */
export const nodeTypes = indexNodeTypes(builtInTypes);

const byLanguage = new Map<ScreenLanguage, NodeTexts>();

/** The texts of steps in a language; the same object for the same language. */
export function textsIn(language: ScreenLanguage): NodeTexts {
  const known = byLanguage.get(language) ?? nodeTexts(nodeTypes, language);
  byLanguage.set(language, known);
  return known;
}

export function useNodeTexts(): NodeTexts {
  return textsIn(useScreenLanguage());
}
