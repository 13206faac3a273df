import { again, defineNode, gather, gatherDigits, loop, type Run, recording, say, set } from '@callwright/flow/sdk';
import { upTo } from '../conversation/up-to.ts';
import { type Collecting, config } from './config.ts';
import { fitsPattern, parseDigitPattern } from './digit-pattern.ts';
import { examples } from './examples.ts';

function* type({ min, max, endKey, betweenSeconds, seconds, secret }: Collecting): ReturnType<typeof gatherDigits> {
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
function isRight(digits: string, { min, max, pattern }: Collecting): boolean {
  if (digits.length < min || digits.length > max) return false;
  const parsed = pattern === undefined ? [] : parseDigitPattern(pattern);
  return pattern === undefined || (parsed !== undefined && fitsPattern(parsed, digits));
}

/** Digits that were never confirmed don't stay behind for later steps. */
function* giveUp<X>(exit: X, { into, readBack }: Collecting): Run<X> {
  if (readBack !== undefined) yield* set(into, '');
  return exit;
}

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
  examples,
});
