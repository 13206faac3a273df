import type { Flow } from '@callwright/flow/document';
import { allTo, step, texts } from '../built-in-step.ts';

export const GREETING = 'Welcome to the queue';
export const SURVEY = 'How was it';
export const NOBODY = 'Nobody is there';
export const WHISPER = 'A call for service';

/** Greets, waits in a queue, and asks who has talked with an agent how it was. `more`: of the queue's step. */
export const queueFlow = (id: string, queue: string, more: Record<string, unknown> = {}): Flow => ({
  callwright: 1,
  id,
  title: id,
  languages: ['en'],
  variables: {},
  start: 'greet',
  nodes: {
    greet: step('say', { prompt: texts(GREETING) }, { done: 'line' }),
    line: step(
      'queue',
      { queue, leaveKeys: [], hears: 'music', maxSeconds: 300, ...more },
      { answered: 'survey', ...allTo(['timeout', 'full', 'closed', 'nobody', 'error'], 'nobody') },
    ),
    survey: step(
      'survey',
      { survey: 'queues', questions: [{ id: 'helped', prompt: texts(SURVEY), scale: '1-5' }] },
      allTo(['done', 'skipped', 'noInput', 'error'], 'end'),
    ),
    nobody: step('say', { prompt: texts(NOBODY) }, { done: 'end' }),
    end: step('hangup', {}, {}),
  },
  canvas: {},
});
