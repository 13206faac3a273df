import { ChoiceField, defineNode, hangsUp, hold, time } from '@callwright/flow/sdk';
import { Type } from 'typebox';
import { MUSIC, WHILE_WAITING } from '../conversation/music.ts';

const config = Type.Object(
  {
    seconds: Type.Integer({ minimum: 1, maximum: 3600, default: 5 }),
    hears: ChoiceField(WHILE_WAITING, { default: 'music' }),
  },
  { additionalProperties: false },
);

/** Lets the caller wait for a fixed time, with music or in silence. */
export default defineNode({
  type: 'wait',
  version: 1,
  category: 'say',
  icon: 'hourglass',
  config,
  initial: { seconds: 5, hears: 'music' },
  exits: ['done'],
  summary: ({ seconds, hears }) => ({ key: hears, values: { seconds } }),
  *run({ config }) {
    yield* hold({ music: MUSIC[config.hears], ms: config.seconds * 1000 });
    return 'done';
  },
  examples: [
    { title: 'waits with music', config: { seconds: 5, hears: 'music' }, steps: [time()], exit: 'done' },
    { title: 'waits in silence', config: { seconds: 2, hears: 'silence' }, steps: [time()], exit: 'done' },
    { title: 'hanging up meanwhile', config: { seconds: 60, hears: 'music' }, steps: [hangsUp()], exit: 'hangup' },
  ],
});
