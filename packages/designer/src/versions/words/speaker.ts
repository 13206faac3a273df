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

/** Speaks of the difference of two flows in the screen's language. */
export function useSpeaker(before: Flow, after: Flow): Speaker {
  const { t } = useTranslation('versions');
  const texts = useNodeTexts();
  const { data: names } = useNames();
  const language = useScreenLanguage();
  return useMemo(
    () => ({
      t,
      texts,
      types: nodeTypes,
      names,
      languageName: (tag) => nameOfLanguage(language, tag),
      stepName: (id) => {
        const node = after.nodes[id] ?? before.nodes[id];
        return node === undefined ? t('step.missing') : texts.stepTitle(node);
      },
    }),
    [t, texts, names, language, before, after],
  );
}
