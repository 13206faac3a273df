import type { surveys } from '@callwright/nodes/services';
import type { SurveyRepository } from '../../store/office/survey-repository.ts';
import type { Implementation } from '../implementation.ts';

const NOTHING = { question: null, pressed: null, score: null, recording: null };

/** Keeps what callers answer. `sample` marks the answers of seeded calls. */
export function surveysService(stored: SurveyRepository, sample: boolean): Implementation<typeof surveys> {
  return async ({ survey, given, language }, { key, call, now }) => {
    const { kind: _kind, ...what } = given.kind === 'answer' ? given : { kind: given.kind, recording: given.recording };
    await stored.store({ ...NOTHING, ...what, request: key, survey, call, language, at: now }, { sample });
    return { kind: 'stored' };
  };
}
