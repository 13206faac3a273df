import type { Authored, Example } from '@callwright/flow/sdk';
import { dialled, hangsUp, partyEnds } from '@callwright/flow/sdk';
import type { Static } from 'typebox';
import type { config } from './config.ts';

const receptionists = {
  targets: [{ number: '+49 30 5550 101', name: 'Front desk' }, { number: '+49 30 5550 102' }],
  ring: 'inOrder',
  seconds: 20,
} as const;
const doctor = {
  ...receptionists,
  targets: [{ number: '{{ doctor }}' }],
  accept: { prompt: { text: { en: 'A call from the practice. To take it, press 1.' } }, key: '1', seconds: 10 },
} as const;

export const examples: readonly Example<
  Authored<Static<typeof config>>,
  'answered' | 'noAnswer' | 'busy' | 'notAccepted' | 'failed'
>[] = [
  {
    title: 'the first one answers',
    config: receptionists,
    steps: [dialled('answered'), partyEnds()],
    exit: 'answered',
  },
  {
    title: 'the first is busy, the second answers',
    config: { ...receptionists, before: { text: { en: 'I am putting you through.' } }, hears: 'music' },
    steps: [dialled('busy'), dialled('answered'), partyEnds()],
    exit: 'answered',
  },
  {
    title: 'one rings in vain, one is busy: nobody answered',
    config: receptionists,
    steps: [dialled('noAnswer'), dialled('busy')],
    exit: 'noAnswer',
  },
  { title: 'all are busy', config: receptionists, steps: [dialled('busy'), dialled('busy')], exit: 'busy' },
  {
    title: 'both ring at once',
    config: { ...receptionists, ring: 'together' },
    steps: [dialled('answered'), partyEnds()],
    exit: 'answered',
  },
  {
    title: 'both ring at once in vain',
    config: { ...receptionists, ring: 'together' },
    steps: [dialled('noAnswer')],
    exit: 'noAnswer',
  },
  {
    title: 'a mailbox picks up and presses nothing',
    config: doctor,
    given: { variables: { doctor: '+36305550103' } },
    steps: [dialled('notAccepted')],
    exit: 'notAccepted',
  },
  {
    title: 'the connection fails',
    config: doctor,
    given: { variables: { doctor: '+36305550103' } },
    steps: [dialled('failed')],
    exit: 'failed',
  },
  {
    title: 'nobody is on call: there is no number to ring',
    config: doctor,
    given: { variables: { doctor: '' } },
    steps: [],
    exit: 'failed',
  },
  { title: 'hanging up while it rings', config: receptionists, steps: [hangsUp()], exit: 'hangup' },
  {
    title: 'hanging up in the conversation',
    config: receptionists,
    steps: [dialled('answered'), hangsUp()],
    exit: 'hangup',
  },
  { title: 'a number that names something unknown', config: doctor, steps: [], exit: 'error' },
];
