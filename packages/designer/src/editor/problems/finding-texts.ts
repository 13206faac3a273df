import { describeInPlace, describeProblem, type ProblemText } from '@callwright/flow/check';
import type { Problem } from '@callwright/flow/document';
import { nodeMessages } from '@callwright/nodes/messages';
import { useMemo } from 'react';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { useNodeTexts } from '../../nodes/use-node-texts.ts';

export type FindingTexts = {
  readonly describe: (problem: Problem) => ProblemText;
  /** For a field of the form, where everybody sees which step and field it is about. */
  readonly inPlace: (problem: Problem) => string;
};

/** Puts findings into words; steps, fields and ways out are called as on the screen. */
export function useFindingTexts(): FindingTexts {
  const language = useScreenLanguage();
  const texts = useNodeTexts();
  return useMemo(() => {
    // A step without a name of its own is called like its kind: nobody has ever seen its id.
    const named = (problem: Problem): Problem => {
      const { step, type } = problem.values;
      if (step !== problem.node || typeof type !== 'string') return problem;
      return { ...problem, values: { ...problem.values, step: texts.typeTitle(type) } };
    };
    return {
      describe: (problem) => describeProblem(named(problem), language, nodeMessages[language]),
      inPlace: (problem) => describeInPlace(named(problem), language, nodeMessages[language]),
    };
  }, [language, texts]);
}
