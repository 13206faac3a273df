import type { Flow } from '@callwright/flow/document';
import { allTo, step, texts } from '../built-in-step.ts';

export const NUMBER = '+49305550';
export const BOX = 'messages';
/** A telephone that nobody answers, and one that is answered. */
export const SILENT_PHONE = '+49895550';
export const ANSWERED_PHONE = '+49895551';

const option = (key: string) => ({ key, label: key, say: texts(key) });
const transfer = (number: string, seconds: number) =>
  step(
    'transfer',
    { targets: [{ number }], seconds },
    allTo(['answered', 'noAnswer', 'busy', 'notAccepted', 'failed', 'error'], 'again'),
  );

/** By the key that is pressed first a call comes into every state that a crash may meet. `slow`: address of a web service. */
export const statesFlow = (slow: string): Flow => ({
  callwright: 1,
  id: 'states',
  title: 'States',
  languages: ['en'],
  variables: {},
  start: 'ask',
  onHangup: 'bye',
  fallback: { box: BOX },
  nodes: {
    ask: step(
      'menu',
      { prompt: texts('Please choose'), options: ['1', '2', '3', '4', '5', '6'].map(option), tries: 3 },
      { '1': 'long', '2': 'note', '3': 'ring', '4': 'talk', '5': 'hold', '6': 'slow', noInput: 'bye', noMatch: 'bye' },
    ),
    long: step('say', { prompt: texts('This is a long greeting') }, { done: 'again' }),
    note: step(
      'voicemail',
      { box: BOX, prompt: texts('Please leave a message') },
      allTo(['left', 'tooShort', 'error'], 'again'),
    ),
    ring: transfer(SILENT_PHONE, 20),
    talk: transfer(ANSWERED_PHONE, 10),
    hold: step('wait', { seconds: 15 }, { done: 'again' }),
    slow: step('http-request', { url: slow, timeoutSeconds: 30 }, allTo(['ok', 'timeout', 'error'], 'again')),
    again: step(
      'menu',
      { prompt: texts('And now'), options: ['9'].map(option), tries: 3 },
      { '9': 'bye', noInput: 'bye', noMatch: 'bye' },
    ),
    bye: step('say', { prompt: texts('Goodbye') }, { done: 'end' }),
    end: step('hangup', {}, {}),
  },
  canvas: {},
});
