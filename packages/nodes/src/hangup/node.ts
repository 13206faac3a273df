import { defineNode, hangUp, PromptField, say } from '@callwright/flow/sdk';
import { Type } from 'typebox';

const config = Type.Object({ text: Type.Optional(PromptField()) }, { additionalProperties: false });

/** Says goodbye, if there is something to say, and hangs up; inside a subflow too. */
export default defineNode({
  type: 'hangup',
  version: 1,
  category: 'finish',
  icon: 'hangup',
  config,
  initial: {},
  exits: [],
  summary: ({ text }) => (text ? { key: 'saysAndEnds', values: { text: text.text } } : { key: 'ends' }),
  *run({ config }) {
    if (config.text) yield* say(config.text);
    return yield* hangUp();
  },
  examples: [
    { title: 'hangs up', config: {}, steps: [], exit: 'hangup' },
    {
      title: 'says goodbye first',
      config: { text: { text: { en: 'Thank you for calling. Goodbye.' } } },
      steps: [],
      exit: 'hangup',
    },
    {
      title: 'a text that names something unknown',
      config: { text: { text: { en: 'Goodbye, {{ nobody }}.' } } },
      steps: [],
      exit: 'error',
    },
  ],
});
