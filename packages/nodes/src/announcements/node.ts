import { answers, defineNode, NameField, request, sayLiterally, value } from '@callwright/flow/sdk';
import { Type } from 'typebox';
import { announcements } from '../services/announcements.ts';

const config = Type.Object(
  {
    /** Also those made for this call flow, not only for the number that was dialled. */
    flow: Type.Optional(NameField('flow', { 'x-more': true })),
  },
  { additionalProperties: false },
);

/**
 * Plays the special announcements that hold now, word for word as the office entered them. Where they can't be had
 * the call goes on without: a missing notice must not cost anybody the call.
 */
export default defineNode({
  type: 'announcements',
  version: 1,
  category: 'say',
  icon: 'megaphone',
  config,
  initial: {},
  exits: ['done'],
  summary: () => ({ key: 'plays' }),
  *run({ config }) {
    const dialled = yield* value<string>({ cel: 'call.dialled' });
    const heard = yield* request(announcements, {
      dialled,
      ...(config.flow === undefined ? {} : { flow: config.flow }),
    });
    if (heard.kind !== 'active') return 'done';
    for (const [nth, text] of heard.texts.entries()) {
      const audio = heard.recordings?.[nth] ?? '';
      yield* sayLiterally({ text, ...(audio === '' ? {} : { audio }) });
    }
    return 'done';
  },
  examples: [
    {
      title: 'two hold now',
      config: {},
      steps: [
        answers({
          kind: 'active',
          texts: [
            { en: 'There is no power in the north of the town at the moment.' },
            { en: 'Our office is closed on Friday.', de: 'Am Freitag ist unser Büro geschlossen.' },
          ],
        }),
      ],
      exit: 'done',
    },
    {
      title: 'one of them is recorded',
      config: {},
      steps: [
        answers({
          kind: 'active',
          texts: [{ en: 'We are moving house.' }, { en: 'Our office is closed on Friday.' }],
          recordings: ['we-move', ''],
        }),
      ],
      exit: 'done',
    },
    {
      title: 'none holds now',
      config: { flow: 'main-line' },
      steps: [answers({ kind: 'active', texts: [] })],
      exit: 'done',
    },
    { title: 'they can’t be had', config: {}, steps: [answers({ kind: 'error', code: 'down' })], exit: 'done' },
  ],
});
