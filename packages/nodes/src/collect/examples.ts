import { type Example, press, silence } from '@callwright/flow/sdk';
import type { Collecting } from './config.ts';

const postCode = {
  prompt: { text: { en: 'Please type your five-digit post code.' } },
  into: 'postCode',
  min: 5,
  max: 5,
  endKey: '#',
  secret: false,
  tries: 2,
  seconds: 8,
  betweenSeconds: 4,
  wrong: { text: { en: 'That was no post code.' } },
} as const;
const reading = {
  ...postCode,
  prompt: { text: { en: 'Please type the reading, then hash.' } },
  into: 'reading',
  min: 1,
  max: 8,
  readBack: {
    prompt: { text: { en: 'I got {{ digits(reading) }}. If that is right, press 1. To type it again, press 2.' } },
    yesKey: '1',
    againKey: '2',
  },
} as const;
const noPostCode = { variables: { postCode: '' } };
const noReading = { variables: { reading: '' } };

export const examples: readonly Example<Collecting, 'collected' | 'noInput' | 'invalid'>[] = [
  {
    title: 'five digits',
    config: postCode,
    given: noPostCode,
    steps: [press('82131')],
    exit: 'collected',
    sets: { postCode: '82131' },
  },
  {
    title: 'fewer digits, then the key that ends it',
    config: reading,
    given: noReading,
    steps: [press('14826#'), press('1')],
    exit: 'collected',
    sets: { reading: '14826' },
  },
  {
    title: 'heard back, typed again, confirmed',
    config: { ...reading, tries: 1 },
    given: noReading,
    steps: [press('148#'), press('2'), press('149#'), press('1')],
    exit: 'collected',
    sets: { reading: '149' },
  },
  {
    title: 'too short, then right',
    config: postCode,
    given: noPostCode,
    steps: [press('821#'), press('82131')],
    exit: 'collected',
    sets: { postCode: '82131' },
  },
  {
    title: 'a secret number',
    config: { ...postCode, secret: true, into: 'pin', min: 4, max: 4 },
    given: { variables: { pin: '' } },
    steps: [press('4711')],
    exit: 'collected',
    sets: { pin: '4711' },
  },
  {
    title: 'silence twice',
    config: { ...postCode, silence: { text: { en: 'I heard nothing.' } } },
    given: noPostCode,
    steps: [silence(), silence()],
    exit: 'noInput',
    sets: { postCode: '' },
  },
  {
    title: 'never like the pattern',
    config: { ...postCode, pattern: '8[0-7].{3}' },
    given: noPostCode,
    steps: [press('10115'), press('88131')],
    exit: 'invalid',
    sets: { postCode: '' },
  },
  {
    title: 'nothing said about what was heard: not kept',
    config: { ...reading, tries: 1 },
    given: noReading,
    steps: [press('148#'), silence()],
    exit: 'invalid',
    sets: { reading: '' },
  },
  {
    title: 'into a variable that takes no digits',
    config: postCode,
    given: { variables: { postCode: true } },
    steps: [press('82131')],
    exit: 'error',
    sets: { postCode: true },
  },
  { title: 'hanging up instead', config: postCode, given: noPostCode, steps: [{ hangsUp: true }], exit: 'hangup' },
];
