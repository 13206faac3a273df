import {
  again,
  ChoiceField,
  defineNode,
  gather,
  gatherDigits,
  KeyField,
  loop,
  PromptField,
  press,
  type Run,
  recording,
  say,
  set,
  silence,
  VariableField,
} from '@callwright/flow/sdk';
import { Type } from 'typebox';
import { upTo } from '../conversation/up-to.ts';
import { fitsPattern, parseDigitPattern } from './digit-pattern.ts';

const exact = { additionalProperties: false };

const readBack = Type.Object(
  {
    /** Says the variable, e.g. `{{ digits(reading) }}`, and offers the two keys. */
    prompt: PromptField(),
    yesKey: KeyField({ default: '1' }),
    againKey: KeyField({ default: '2' }),
  },
  exact,
);

const config = Type.Object(
  {
    prompt: PromptField(),
    into: VariableField(),
    min: Type.Integer({ minimum: 1, maximum: 30, default: 1 }),
    max: Type.Integer({ minimum: 1, maximum: 30, default: 20 }),
    /** Ends the typing early; `none` waits for the last digit or a pause. */
    endKey: ChoiceField(['#', '*', 'none'], { default: '#' }),
    /** Neither logged nor shown anywhere, and a recording of the call pauses while it is typed. */
    secret: Type.Boolean({ default: false }),
    readBack: Type.Optional(readBack),
    tries: Type.Integer({ minimum: 1, maximum: 5, default: 2 }),
    seconds: Type.Integer({ minimum: 1, maximum: 60, default: 8, 'x-more': true }),
    betweenSeconds: Type.Integer({ minimum: 1, maximum: 20, default: 4, 'x-more': true }),
    pattern: Type.Optional(Type.String({ minLength: 1, maxLength: 200, 'x-more': true })),
    wrong: Type.Optional(PromptField({ 'x-more': true })),
    silence: Type.Optional(PromptField({ 'x-more': true })),
  },
  exact,
);

type Typing = {
  readonly min: number;
  readonly max: number;
  readonly endKey: '#' | '*' | 'none';
  readonly betweenSeconds: number;
  readonly seconds: number;
  readonly secret: boolean;
};

function* type({ min, max, endKey, betweenSeconds, seconds, secret }: Typing): ReturnType<typeof gatherDigits> {
  if (secret) yield* recording('pause');
  const typed = yield* gatherDigits({
    digits: { min, max, betweenSeconds, ...(endKey === 'none' ? {} : { terminator: endKey }) },
    seconds,
    secret,
  });
  if (secret) yield* recording('resume');
  return typed;
}

/** A pattern that can't be read fits nothing: the checker says so before anybody calls. */
function isRight(digits: string, { min, max, pattern }: { min: number; max: number; pattern?: string }): boolean {
  if (digits.length < min || digits.length > max) return false;
  const parsed = pattern === undefined ? [] : parseDigitPattern(pattern);
  return pattern === undefined || (parsed !== undefined && fitsPattern(parsed, digits));
}

/** Digits that were never confirmed don't stay behind for later steps. */
function* giveUp<X>(exit: X, { into, readBack }: { into: string; readBack?: unknown }): Run<X> {
  if (readBack !== undefined) yield* set(into, '');
  return exit;
}

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

/** Takes several digits: a customer number, a post code, a meter reading. */
export default defineNode({
  type: 'collect',
  version: 1,
  category: 'ask',
  icon: 'digits',
  config,
  initial: {
    prompt: { text: {} },
    into: 'number',
    min: 1,
    max: 20,
    endKey: '#',
    secret: false,
    tries: 2,
    seconds: 8,
    betweenSeconds: 4,
  },
  exits: ['collected', 'noInput', 'invalid'],
  summary: ({ min, max, into }) => ({ key: min === max ? 'asksExactly' : 'asks', values: { min, max, into } }),
  rules: ({ min, max, pattern, secret, readBack }) => [
    ...(min > max ? [{ path: ['max'], key: 'maxBelowMin' }] : []),
    ...(pattern !== undefined && parseDigitPattern(pattern) === undefined
      ? [{ path: ['pattern'], key: 'patternUnreadable' }]
      : []),
    ...(secret && readBack !== undefined ? [{ path: ['readBack'], key: 'secretReadBack' }] : []),
    ...(readBack !== undefined && readBack.yesKey === readBack.againKey
      ? [{ path: ['readBack', 'againKey'], key: 'sameKey' }]
      : []),
  ],
  *run({ config }) {
    const { readBack } = config;
    return yield* loop(1, function* (attempt) {
      yield* say(config.prompt);
      const typed = yield* type(config);
      if (typed.kind === 'silence' || !isRight(typed.digits, config)) {
        const silent = typed.kind === 'silence';
        if (attempt >= config.tries) return yield* giveUp(silent ? 'noInput' : 'invalid', config);
        const hint = silent ? config.silence : config.wrong;
        if (hint) yield* say(hint);
        return again(attempt + 1);
      }
      yield* set(config.into, typed.digits);
      if (readBack === undefined) return 'collected';
      const pressed = yield* upTo(config.tries, function* () {
        yield* say(readBack.prompt);
        const heard = yield* gather({ keys: [readBack.yesKey, readBack.againKey], seconds: config.seconds });
        return heard.kind === 'key' ? heard.key : null;
      });
      if (pressed === null) return yield* giveUp('invalid', config);
      // Whoever corrects what they typed made no mistake: that is no try.
      return pressed === readBack.yesKey ? 'collected' : again(attempt);
    });
  },
  examples: [
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
  ],
});
