import type { surveys } from '@callwright/nodes/services';
import type { SurveyRepository } from '../../store/office/survey-repository.ts';
import type { Implementation } from '../implementation.ts';

/** Keeps what callers answer. `sample` marks the answers of seeded calls. */
export function surveysService(stored: SurveyRepository, sample: boolean): Implementation<typeof surveys> {
  return async ({ survey, given, language }, { key, call, now }) => {
    const { question, pressed, score, scale } =
      given.kind === 'answer' ? given : { question: null, pressed: null, score: null, scale: null };
    const recording = given.kind === 'comment' ? given.recording : null;
    const what = { survey, call, question, pressed, score, scale, recording, language };
    await stored.store({ ...what, request: key, at: now }, { sample });
    return { kind: 'stored' };
  };
}
