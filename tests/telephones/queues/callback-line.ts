import type { Flow } from '@callwright/flow/document';
import { allTo, step, texts } from '../built-in-step.ts';
import { queueFlow } from './queue-flow.ts';

export const OFFER = 'To be called back press one';
export const OWN = 'Is this your number';
export const KEPT = 'We will call you back';
export const CONFIRM = 'To talk to us press one';

/** The line with a key for a callback, after whose talk the customer is asked how it was. */
export function callbackLine(id: string, queue: string): Flow {
  const flow = queueFlow(id, queue, {
    announcement: { prompt: texts(OFFER), atOnce: true, everySeconds: 60 },
    leaveKeys: [{ key: '1', label: 'Callback', purpose: 'callback', exit: 'callback' }],
  });
  const { line, ...others } = flow.nodes;
  if (line === undefined) throw new Error('There is no line.');
  return {
    ...flow,
    nodes: {
      ...others,
      line: { ...line, next: { ...line.next, callback: 'callback' } },
      callback: step(
        'callback',
        {
          queue,
          number: {
            own: texts(OWN),
            ask: texts('Your number'),
            readBack: texts('Right'),
            wrong: texts('Wrong'),
            rightKey: '1',
            otherKey: '2',
          },
          kept: texts(KEPT),
          already: texts('We will call you already'),
          confirm: { prompt: texts(CONFIRM), key: '1' },
          place: 'keep',
          tries: 2,
          seconds: 10,
          priority: 0,
        },
        {
          ...allTo(['kept', 'already'], 'end'),
          ...allTo(['noNumber', 'declined', 'error'], 'nobody'),
          talked: 'survey',
        },
      ),
    },
  };
}
