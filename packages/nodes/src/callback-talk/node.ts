import { answers, defineNode, hangsUp, partyEnds, press, silence } from '@callwright/flow/sdk';
import { Type } from 'typebox';
import { FIRST_CONFIRM, talkBack } from '../conversation/talk-back.ts';

const talk = answers({ kind: 'talk', leg: 'leg-of-ann' });

/** Begins a call that is a callback: connects whoever was called back with the agent who waits for them. */
export default defineNode({
  type: 'callback-talk',
  version: 1,
  category: 'connect',
  icon: 'callback',
  hidden: true,
  config: Type.Object({}, { additionalProperties: false }),
  initial: {},
  exits: ['talked'],
  summary: () => ({ key: 'talks' }),
  *run() {
    return yield* talkBack({ prompt: FIRST_CONFIRM, key: '1' });
  },
  examples: [
    { title: 'the two talk', config: {}, steps: [press('1'), talk, partyEnds()], exit: 'talked' },
    { title: 'the agent has gone', config: {}, steps: [press('1'), answers({ kind: 'gone' })], exit: 'error' },
    {
      title: 'callbacks are out of order',
      config: {},
      steps: [press('1'), answers({ kind: 'error', code: 'down' })],
      exit: 'error',
    },
    { title: 'hanging up in the talk', config: {}, steps: [press('1'), talk, hangsUp()], exit: 'hangup' },
    { title: 'a mailbox answers', config: {}, steps: [silence(), silence()], exit: 'hangup' },
  ],
});
