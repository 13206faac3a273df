import type { Authored, Example } from '@callwright/flow/sdk';
import { answers, hangsUp, message, press, silence } from '@callwright/flow/sdk';
import type { Static } from 'typebox';
import type { config } from './config.ts';

const reception = {
  box: 'reception',
  prompt: { text: { en: 'Please leave your name and number after the tone.' } },
  beep: true,
  maxSeconds: 180,
  minSeconds: 2,
  silenceSeconds: 5,
} as const;
const reviewed = {
  ...reception,
  review: {
    prompt: { text: { en: 'To keep your message, press 1. To record it again, press 2.' } },
    keepKey: '1',
    againKey: '2',
    seconds: 5,
  },
} as const;
const stored = answers({ kind: 'stored', reference: '20774139' });

export const examples: readonly Example<Authored<Static<typeof config>>, 'left' | 'tooShort'>[] = [
  { title: 'leaves a message', config: reception, steps: [message(12), stored], exit: 'left' },
  { title: 'a message of one second is none', config: reception, steps: [message(1, 'silence')], exit: 'tooShort' },
  {
    title: 'hanging up ends the message and keeps it',
    config: reception,
    steps: [message(12, 'hangup'), stored],
    exit: 'left',
  },
  { title: 'hanging up at once leaves none', config: reception, steps: [message(0, 'hangup')], exit: 'tooShort' },
  { title: 'keeps it', config: reviewed, steps: [message(12), stored, press('1')], exit: 'left' },
  {
    title: 'says it again',
    config: reviewed,
    steps: [message(12), stored, press('2'), message(9), stored, press('1')],
    exit: 'left',
  },
  {
    title: 'wants to say it again and then says nothing: the first one stays',
    config: reviewed,
    steps: [message(12), stored, press('2'), message(0, 'silence')],
    exit: 'left',
  },
  { title: 'answers nothing', config: reviewed, steps: [message(12), stored, silence()], exit: 'left' },
  {
    title: 'hanging up when asked: the message is in the box',
    config: reviewed,
    steps: [message(12), stored, hangsUp()],
    exit: 'hangup',
  },
  {
    title: 'the box cannot be reached',
    config: reception,
    steps: [message(12), answers({ kind: 'error', code: 'down' })],
    exit: 'error',
  },
];
