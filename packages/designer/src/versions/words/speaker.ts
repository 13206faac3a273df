import type { Flow } from '@callwright/flow/document';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Names, useNames } from '../../api/names.ts';
import { nameOfLanguage } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import type { NodeTexts } from '../../nodes/node-texts.ts';
import type { NodeTypes } from '../../nodes/node-types.ts';
import { nodeTypes, useNodeTexts } from '../../nodes/use-node-texts.ts';

/** Texts of the pages for versions. */
export type VersionsT = ReturnType<typeof useTranslation<'versions'>>['t'];

/** All that differences are put into words with. */
export type Speaker = {
  readonly t: VersionsT;
  readonly texts: NodeTexts;
  readonly types: NodeTypes;
  readonly names: Names | undefined;
  readonly languageName: (tag: string) => string;
  /** What a step is called, in the version that has it. */
  readonly stepName: (id: string) => string;
};

const LONGEST = 60;

/** Names steps; one without a name of its own is called by what it does, where there are more of its kind. */
export function stepNames(speaker: Pick<Speaker, 't' | 'texts' | 'names'>, before: Flow, after: Flow) {
  const { t, texts, names } = speaker;
  const unnamed = Object.entries({ ...before.nodes, ...after.nodes }).filter(([, { title }]) => title === undefined);
  const kinds = new Map<string, number>();
  for (const [, { type }] of unnamed) kinds.set(type, (kinds.get(type) ?? 0) + 1);
  return (id: string): string => {
    const node = after.nodes[id] ?? before.nodes[id];
    if (node === undefined) return t('step.missing');
    const kind = texts.stepTitle(node);
    if (node.title !== undefined || (kinds.get(node.type) ?? 0) < 2) return kind;
    const [sentence = ''] = texts.sentence(node, after, names).split('\n');
    const short = sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}…` : sentence;
    return short === '' ? kind : t('step.said', { kind, sentence: short });
  };
}

/** Speaks of the difference of two flows in the screen's language. */
export function useSpeaker(before: Flow, after: Flow): Speaker {
  const { t } = useTranslation('versions');
  const texts = useNodeTexts();
  const { data: names } = useNames();
  const language = useScreenLanguage();
  return useMemo(() => {
    const words = { t, texts, names };
    return {
      ...words,
      types: nodeTypes,
      languageName: (tag) => nameOfLanguage(language, tag),
      stepName: stepNames(words, before, after),
    };
  }, [t, texts, names, language, before, after]);
}
