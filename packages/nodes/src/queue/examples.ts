import {
  type Authored,
  answers,
  configExit,
  dialled,
  type Example,
  hangsUp,
  message,
  partyEnds,
  press,
  time,
} from '@callwright/flow/sdk';
import type { Static } from 'typebox';
import type { StandIn } from '../services/index.ts';
import type { config } from './config.ts';

const line = {
  queue: 'service',
  announcement: {
    prompt: { text: { en: 'Place {{queue.position}}, about {{queue.wait}}. To be called back, press 1.' } },
    waitUnknown: { text: { en: 'Place {{queue.position}}. To be called back, press 1.' } },
    atOnce: true,
    everySeconds: 60,
  },
  leaveKeys: [
    { key: '1', label: 'callback', purpose: 'callback', exit: 'callback' },
    { key: '2', label: 'leave a message', purpose: 'leave', exit: 'left' },
  ],
  hears: 'music',
  maxSeconds: 90,
  priority: 0,
} as const;
const important = {
  ...line,
  leaveKeys: [],
  topic: 'Invoice {{ number }}',
  whisper: { text: { en: 'A call about invoice {{ number }}.' } },
  acceptKey: '1',
  priorityBy: { cel: 'number == "7" ? 250 : 2' },
  needs: [
    { skill: '{{ number == "7" ? "invoices" : "" }}', level: 5, relax: [{ afterSeconds: 30, level: 1 }] },
    { skill: 'english', level: 1 },
  ],
} as const;
const waiting = answers({ kind: 'waiting', position: 2, estimateMs: 90_000 });
const gone = answers({ kind: 'gone' });
const telephones: StandIn = { kind: 'numbers', numbers: ['+498999998701', '+498999998702'] };
const box = { kind: 'box', box: 'service' } as const;
const nobodyBut = (instead: StandIn) => answers({ kind: 'refused', why: 'nobody', instead });
const given = { variables: { number: '7' } };
const assigned = { signal: { name: 'assigned', data: { leg: 'leg-of-ann', agent: 'ann', queue: 'service' } } } as const;

export const examples: readonly Example<
  Authored<Static<typeof config>>,
  'answered' | 'timeout' | 'full' | 'closed' | 'nobody'
>[] = [
  {
    title: 'an agent answers who hasn’t agreed to being recorded',
    config: line,
    steps: [
      waiting,
      { signal: { name: 'assigned', data: { leg: 'leg-of-ann', agent: 'ann', queue: 'service', unrecorded: true } } },
      partyEnds(),
    ],
    exit: 'answered',
  },
  { title: 'an agent answers', config: line, steps: [waiting, assigned, partyEnds()], exit: 'answered' },
  {
    title: 'the agent lets the caller wait in another line, where somebody else answers',
    config: line,
    steps: [
      waiting,
      assigned,
      { signal: { name: 'handed-on', data: { turn: 2 } } },
      answers({ kind: 'waiting', position: 1, estimateMs: null }),
      // What was told of the first wait comes late.
      assigned,
      { signal: { name: 'assigned', data: { leg: 'leg-of-ben', agent: 'ben', queue: 'invoices', turn: 2 } } },
      // Told twice.
      { signal: { name: 'handed-on', data: { turn: 2 } } },
      partyEnds(),
    ],
    exit: 'answered',
  },
  {
    title: 'the agent lets the caller wait in another line, where nobody is in the end',
    config: line,
    steps: [
      waiting,
      assigned,
      { signal: { name: 'handed-on', data: { turn: 2 } } },
      answers({ kind: 'waiting', position: 1, estimateMs: null }),
      { signal: { name: 'refused', data: { why: 'nobody', turn: 2 } } },
    ],
    exit: 'nobody',
  },
  {
    title: 'a topic, words for the agent and needed skills',
    config: important,
    given,
    steps: [waiting, assigned, partyEnds()],
    exit: 'answered',
  },
  {
    title: 'hears the place again, and something that is said to all',
    config: line,
    steps: [
      answers({ kind: 'waiting', position: 2, estimateMs: null }),
      { signal: { name: 'announced', data: { text: { en: 'We are a little slow today.' } } } },
      time(),
      answers({ kind: 'waiting', position: 1, estimateMs: null }),
      assigned,
      partyEnds(),
    ],
    exit: 'answered',
  },
  {
    title: 'waits for as long as this step allows',
    config: line,
    steps: [waiting, time(), answers({ kind: 'waiting', position: 1, estimateMs: 30_000 }), time(), gone],
    exit: 'timeout',
  },
  { title: 'the line is full', config: line, steps: [answers({ kind: 'refused', why: 'full' })], exit: 'full' },
  { title: 'the line is closed', config: line, steps: [answers({ kind: 'refused', why: 'closed' })], exit: 'closed' },
  { title: 'nobody is there', config: line, steps: [answers({ kind: 'refused', why: 'nobody' })], exit: 'nobody' },
  {
    title: 'the last agent leaves',
    config: line,
    steps: [waiting, { signal: { name: 'refused', data: { why: 'nobody' } } }],
    exit: 'nobody',
  },
  {
    title: 'nobody is there, and the second telephone that stands in answers',
    config: line,
    steps: [nobodyBut(telephones), dialled('noAnswer'), dialled('answered'), partyEnds()],
    exit: 'answered',
  },
  {
    title: 'nobody is there, and the telephones that stand in ring in vain',
    config: line,
    steps: [nobodyBut(telephones), dialled('notAccepted'), dialled('busy')],
    exit: 'nobody',
  },
  {
    title: 'the last agent leaves, and a callback stands in',
    config: line,
    steps: [waiting, { signal: { name: 'refused', data: { why: 'nobody', instead: { kind: 'callback' } } } }],
    exit: configExit('callback'),
  },
  {
    title: 'a callback stands in where no way leads to one',
    config: { ...line, leaveKeys: [] },
    steps: [nobodyBut({ kind: 'callback' })],
    exit: 'nobody',
  },
  {
    title: 'nobody is there, and a message is left',
    config: line,
    steps: [nobodyBut(box), message(12), answers({ kind: 'stored', reference: '20774139' })],
    exit: 'hangup',
  },
  {
    title: 'nobody is there, and nothing is said',
    config: line,
    steps: [nobodyBut(box), message(0, 'silence')],
    exit: 'nobody',
  },
  {
    title: 'nobody is there, and the box can’t be reached',
    config: line,
    steps: [nobodyBut(box), message(12), answers({ kind: 'error', code: 'down' })],
    exit: 'nobody',
  },
  { title: 'asks to be called back', config: line, steps: [waiting, press('1'), gone], exit: configExit('callback') },
  { title: 'leaves by a key', config: line, steps: [waiting, press('2'), gone], exit: configExit('left') },
  { title: 'hangs up while waiting', config: line, steps: [waiting, hangsUp()], exit: 'hangup' },
  { title: 'hangs up while talking', config: line, steps: [waiting, assigned, hangsUp()], exit: 'hangup' },
  {
    title: 'there is no such line',
    config: line,
    steps: [answers({ kind: 'error', code: 'queue-unknown' })],
    exit: 'error',
  },
  {
    title: 'the place was lost',
    config: { ...line, maxSeconds: 600 },
    steps: [waiting, time(), gone, time(), gone],
    exit: 'error',
  },
];
