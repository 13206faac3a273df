import { type Authored, answers, type Example, hangsUp, partyEnds, press, silence } from '@callwright/flow/sdk';
import type { Static } from 'typebox';
import type { config } from './config.ts';

const texts = (en: string) => ({ text: { en } });
const simple = {
  queue: 'service',
  number: {
    own: texts('We call {{phone(callback.number)}}. Right: 1. Another: 2.'),
    ask: texts('Please enter your number, then hash.'),
    readBack: texts('I heard {{phone(callback.number)}}. Right: 1. Again: 2.'),
    wrong: texts('We cannot call this number.'),
    rightKey: '1',
    otherKey: '2',
  },
  kept: texts('We call you. Your reference is {{digits(callback.reference)}}.'),
  already: texts('That is arranged already.'),
  place: 'keep',
  tries: 2,
  seconds: 6,
  priority: 0,
} as const;
const offered = {
  ...simple,
  offer: { prompt: texts('May we call you back? Yes: 1. No: 2.'), yesKey: '1', noKey: '2' },
} as const;
const timed = {
  ...simple,
  place: 'end',
  times: {
    prompt: texts('When may we call?'),
    each: texts('{{at(callback.from)}} to {{time(callback.until)}}: {{callback.key}}.'),
    windows: [
      { from: '09:00', until: '11:00' },
      { from: '15:00', until: '17:00' },
    ],
    count: 2,
    schedule: 'office',
  },
} as const;
const soonOrTimed = {
  ...timed,
  times: { ...timed.times, soon: texts('As soon as possible: {{callback.key}}.') },
} as const;

const confirmed = {
  ...simple,
  confirm: { prompt: texts('You asked for a call. Press 1 to be connected.'), key: '1' },
} as const;

const known = { caller: { number: '+498999998123', anonymous: false } };
const withheld = { caller: { number: '', anonymous: true } };
const kept = answers({ kind: 'kept', reference: '31774139' });
const good = answers({ kind: 'number', number: '+498999998155' });
const bad = answers({ kind: 'refused', why: 'number' });
const talk = answers({ kind: 'talk', leg: 'leg-of-ann' });
const slots = answers({
  kind: 'slots',
  slots: [
    { from: '2027-01-05T09:00:00+01:00[Europe/Berlin]', until: '2027-01-05T11:00:00+01:00[Europe/Berlin]' },
    { from: '2027-01-05T15:00:00+01:00[Europe/Berlin]', until: '2027-01-05T17:00:00+01:00[Europe/Berlin]' },
  ],
});
const noSlots = answers({ kind: 'slots', slots: [] });
const full = answers({ kind: 'refused', why: 'slot' });

export const examples: readonly Example<
  Authored<Static<typeof config>>,
  'kept' | 'already' | 'noNumber' | 'declined' | 'talked'
>[] = [
  { title: 'the own number is right', config: simple, given: known, steps: [press('1'), kept], exit: 'kept' },
  {
    title: 'saying nothing against it',
    config: simple,
    given: known,
    steps: [silence(), silence(), kept],
    exit: 'kept',
  },
  {
    title: 'another number, typed again',
    config: simple,
    given: known,
    steps: [press('2'), press('08999998154#'), good, press('2'), press('08999998155#'), good, press('1'), kept],
    exit: 'kept',
  },
  {
    title: 'a withheld number is asked for, and must be one that can be called',
    config: simple,
    given: withheld,
    steps: [press('123#'), bad, press('08999998155#'), good, press('1'), kept],
    exit: 'kept',
  },
  {
    title: 'types nothing that can be called',
    config: simple,
    given: withheld,
    steps: [press('123#'), bad, silence()],
    exit: 'noNumber',
  },
  {
    title: 'is to be called back already',
    config: simple,
    given: known,
    steps: [press('1'), answers({ kind: 'already' })],
    exit: 'already',
  },
  { title: 'does not want to', config: offered, given: known, steps: [press('2')], exit: 'declined' },
  { title: 'wants to', config: offered, given: known, steps: [press('1'), press('1'), kept], exit: 'kept' },
  { title: 'chooses a time', config: timed, given: known, steps: [press('1'), slots, press('2'), kept], exit: 'kept' },
  {
    title: 'the chosen time was full, the next is not',
    config: timed,
    given: known,
    steps: [press('1'), slots, press('1'), full, press('1'), slots, press('2'), kept],
    exit: 'kept',
  },
  {
    title: 'chooses no time',
    config: timed,
    given: known,
    steps: [press('1'), slots, silence(), silence()],
    exit: 'declined',
  },
  { title: 'there is no time', config: timed, given: known, steps: [press('1'), noSlots], exit: 'declined' },
  {
    title: 'as soon as possible instead',
    config: soonOrTimed,
    given: known,
    steps: [press('1'), slots, press('1'), kept],
    exit: 'kept',
  },
  {
    title: 'no number works in the end',
    config: simple,
    given: known,
    steps: [
      press('1'),
      bad,
      press('08999998154#'),
      good,
      press('1'),
      bad,
      press('08999998155#'),
      good,
      press('1'),
      bad,
    ],
    exit: 'noNumber',
  },
  {
    title: 'callbacks are out of order',
    config: simple,
    given: known,
    steps: [press('1'), answers({ kind: 'error', code: 'down' })],
    exit: 'error',
  },
  { title: 'hangs up', config: simple, given: known, steps: [hangsUp()], exit: 'hangup' },
  {
    title: 'later, whoever answers presses the key and talks',
    config: confirmed,
    given: { later: true },
    steps: [silence(), press('1'), talk, partyEnds()],
    exit: 'talked',
  },
  {
    title: 'later, a mailbox answers',
    config: confirmed,
    given: { later: true },
    steps: [silence(), silence()],
    exit: 'hangup',
  },
  { title: 'later, without a key', config: simple, given: { later: true }, steps: [talk, partyEnds()], exit: 'talked' },
  {
    title: 'later, the agent has gone meanwhile',
    config: confirmed,
    given: { later: true },
    steps: [press('1'), answers({ kind: 'gone' })],
    exit: 'error',
  },
];
