import { defineNode, PromptField, say } from '@callwright/flow/sdk';
import { Type } from 'typebox';

const config = Type.Object({ prompt: PromptField() }, { additionalProperties: false });

/** Says a text, or plays a recording, and goes on. */
export default defineNode({
  type: 'say',
  version: 1,
  category: 'say',
  icon: 'speech',
  config,
  initial: { prompt: { text: {} } },
  exits: ['done'],
  summary: ({ prompt }) => ({ key: 'says', values: { text: prompt.text } }),
  *run({ config }) {
    yield* say(config.prompt);
    return 'done';
  },
  examples: [
    {
      title: 'says the text and goes on',
      config: { prompt: { text: { en: 'Good morning.', de: 'Guten Morgen.' } } },
      steps: [],
      exit: 'done',
    },
    {
      title: 'fills in what is known about the call',
      config: { prompt: { text: { en: 'Thank you, {{ name }}.' } } },
      given: { variables: { name: 'Ada' } },
      steps: [],
      exit: 'done',
    },
    {
      title: 'a text that names something unknown',
      config: { prompt: { text: { en: 'Thank you, {{ nobody }}.' } } },
      steps: [],
      exit: 'error',
    },
  ],
});
