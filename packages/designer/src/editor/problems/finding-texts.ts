import { describeProblem, type ProblemText } from '@callwright/flow/check';
import type { Problem } from '@callwright/flow/document';
import { nodeMessages } from '@callwright/nodes/messages';
import { useCallback } from 'react';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';

/** Puts findings into words; fields and ways out are called as on the screen. */
export function useFindingTexts(): (problem: Problem) => ProblemText {
  const language = useScreenLanguage();
  return useCallback((problem) => describeProblem(problem, language, nodeMessages[language]), [language]);
}
