import { answers, bridge, defineNode, hangsUp, partyEnds, request } from '@callwright/flow/sdk';
import { Type } from 'typebox';
import { callbacks } from '../services/index.ts';

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
    const waiting = yield* request(callbacks, { do: 'talk' });
    if (waiting.kind !== 'talk') return 'error';
    yield* bridge(waiting.leg);
    return 'talked';
  },
  examples: [
    { title: 'the two talk', config: {}, steps: [talk, partyEnds()], exit: 'talked' },
    { title: 'the agent has gone', config: {}, steps: [answers({ kind: 'gone' })], exit: 'error' },
    {
      title: 'callbacks are out of order',
      config: {},
      steps: [answers({ kind: 'error', code: 'down' })],
      exit: 'error',
    },
    { title: 'hanging up in the talk', config: {}, steps: [talk, hangsUp()], exit: 'hangup' },
  ],
});
