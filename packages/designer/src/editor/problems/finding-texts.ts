import { describeProblem, type ProblemText } from '@callwright/flow/check';
import type { Problem } from '@callwright/flow/document';
import { nodeMessages } from '@callwright/nodes/messages';
import { useCallback } from 'react';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { useNodeTexts } from '../../nodes/use-node-texts.ts';

/** Puts findings into words; steps, fields and ways out are called as on the screen. */
export function useFindingTexts(): (problem: Problem) => ProblemText {
  const language = useScreenLanguage();
  const texts = useNodeTexts();
  return useCallback(
    (problem) => {
      const { step, type } = problem.values;
      // A step without a name of its own is called like its kind: nobody has ever seen its id.
      const called = step === problem.node && typeof type === 'string' ? texts.typeTitle(type) : step;
      const named = called === undefined ? problem : { ...problem, values: { ...problem.values, step: called } };
      return describeProblem(named, language, nodeMessages[language]);
    },
    [language, texts],
  );
}
