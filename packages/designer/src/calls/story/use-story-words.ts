import type { Flow } from '@callwright/flow/document';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNodeTexts } from '../../nodes/use-node-texts.ts';
import type { StoryWords } from './story-words.ts';

/** The words for calls through these flows, in the screen's language. */
export function useStoryWords(flows: readonly Flow[]): StoryWords {
  const { t } = useTranslation('calls');
  const texts = useNodeTexts();
  return useMemo(() => ({ t, texts, flows }), [t, texts, flows]);
}
