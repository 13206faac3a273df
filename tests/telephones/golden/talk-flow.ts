import type { Flow } from '@callwright/flow/document';
import { allTo, step, texts } from '../built-in-step.ts';

export const SURVEY = 'talk';

/** Greeting, menu, consent, a person who takes the call by key, survey, goodbye: what most calls are. */
export const talkFlow = (
  id: string,
  numbers: readonly string[],
  ring: 'inOrder' | 'together',
  greeting = 'Welcome',
): Flow => ({
  callwright: 1,
  id,
  title: id,
  languages: ['en'],
  variables: {},
  start: 'greet',
  nodes: {
    greet: step('say', { prompt: texts(greeting) }, { done: 'ask' }),
    ask: step(
      'menu',
      { prompt: texts('To talk to us, press 1'), options: [{ key: '1', label: '1', say: texts('1') }], tries: 3 },
      { '1': 'consent', noInput: 'bye', noMatch: 'bye' },
    ),
    consent: step(
      'recording-consent',
      { prompt: texts('May we record'), startNow: true },
      { granted: 'talk', refused: 'talk' },
    ),
    talk: step(
      'transfer',
      {
        targets: numbers.map((number) => ({ number })),
        ring,
        seconds: 5,
        accept: { prompt: texts('A call for you, press 1'), key: '1', seconds: 3 },
      },
      { answered: 'survey', ...allTo(['noAnswer', 'busy', 'notAccepted', 'failed', 'error'], 'nobody') },
    ),
    survey: step(
      'survey',
      { survey: SURVEY, questions: [{ id: 'helped', prompt: texts('Did we help'), scale: '1-5' }] },
      allTo(['done', 'skipped', 'noInput', 'error'], 'bye'),
    ),
    nobody: step('say', { prompt: texts('Nobody is there') }, { done: 'bye' }),
    bye: step('say', { prompt: texts('Goodbye') }, { done: 'end' }),
    end: step('hangup', {}, {}),
  },
  canvas: {},
});
