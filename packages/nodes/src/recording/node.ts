import { ChoiceField, defineNode, recording } from '@callwright/flow/sdk';
import { Type } from 'typebox';

const config = Type.Object(
  { do: ChoiceField(['start', 'pause', 'resume', 'stop'], { default: 'start' }) },
  { additionalProperties: false },
);

/** Starts, pauses, resumes or stops the recording of the call. The engine refuses it without the caller's consent. */
export default defineNode({
  type: 'recording',
  version: 1,
  category: 'record',
  icon: 'recording',
  config,
  initial: { do: 'start' },
  exits: (config) => (config.do === 'start' || config.do === 'resume' ? ['done', 'refused'] : ['done']),
  summary: (config) => ({ key: config.do }),
  *run({ config }) {
    const answer = yield* recording(config.do);
    return answer.kind;
  },
  examples: [
    {
      title: 'starts after a yes',
      config: { do: 'start' },
      given: { consent: 'granted' },
      steps: [],
      exit: 'done',
    },
    { title: 'is refused without one', config: { do: 'start' }, steps: [], exit: 'refused' },
    { title: 'resuming needs a yes too', config: { do: 'resume' }, steps: [], exit: 'refused' },
    { title: 'stops, also when nothing is recorded', config: { do: 'stop' }, steps: [], exit: 'done' },
  ],
});
