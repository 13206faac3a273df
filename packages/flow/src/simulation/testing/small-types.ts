import { Type } from 'typebox';
import {
  bridge,
  consent,
  defineNode,
  defineService,
  dial,
  end,
  gather,
  gatherDigits,
  hold,
  KEYS,
  type NodeType,
  record,
  recording,
  request,
  say,
  set,
  watch,
} from '../../sdk/index.ts';

/** Node types that are as small as can be, one per line verb: the exchange is tried on them alone. */
const looks = { version: 1, category: 'say', icon: 'dot', initial: {}, examples: [] } as const;
const none = Type.Object({});
const withText = Type.Object({ text: Type.String() });
const english = (text: string) => ({ text: { en: text } });

const speech = defineNode({
  ...looks,
  type: 'speech',
  config: withText,
  initial: { text: '' },
  exits: ['done'],
  summary: () => ({ key: 'x' }),
  *run({ config }) {
    yield* say(english(config.text));
    return 'done';
  },
});

const key = defineNode({
  ...looks,
  type: 'key',
  config: withText,
  initial: { text: '' },
  exits: ['1', '2', 'silent', 'wrong'],
  summary: () => ({ key: 'x' }),
  *run({ config }) {
    yield* say(english(config.text));
    const heard = yield* gather({ keys: ['1', '2'], seconds: 5, words: { 1: ['one'] } });
    if (heard.kind === 'key') return heard.key;
    return heard.kind === 'silence' ? 'silent' : 'wrong';
  },
});

const digits = defineNode({
  ...looks,
  type: 'digits',
  config: Type.Object({ secret: Type.Boolean() }),
  initial: { secret: false },
  exits: ['got', 'silent'],
  summary: () => ({ key: 'x' }),
  *run({ config }) {
    const spec = { min: 1, max: 6, terminator: '#', betweenSeconds: 3 } as const;
    const heard = yield* gatherDigits({ digits: spec, seconds: 8, secret: config.secret });
    if (heard.kind === 'silence') return 'silent';
    yield* set('typed', heard.digits);
    return 'got';
  },
});

const ringing = defineNode({
  ...looks,
  type: 'ringing',
  config: Type.Object({ targets: Type.Array(Type.String()), accept: Type.Boolean() }),
  initial: { targets: [], accept: false },
  exits: ['talked', 'busy', 'noAnswer', 'notAccepted', 'failed'],
  summary: () => ({ key: 'x' }),
  *run({ config }) {
    const accept = { key: '1', prompt: english('A call for you.'), seconds: 10 } as const;
    const answer = yield* dial({ targets: config.targets, seconds: 20, ...(config.accept ? { accept } : {}) });
    if (answer.kind !== 'answered') return answer.kind;
    yield* bridge(answer.leg);
    return 'talked';
  },
});

const message = defineNode({
  ...looks,
  type: 'message',
  config: none,
  exits: ['left', 'nothing'],
  summary: () => ({ key: 'x' }),
  *run() {
    const left = yield* record({ maxSeconds: 60, silenceSeconds: 4, beep: true });
    return left.kind === 'recorded' ? 'left' : 'nothing';
  },
});

const taped = defineNode({
  ...looks,
  type: 'taped',
  config: none,
  exits: ['done'],
  summary: () => ({ key: 'x' }),
  *run() {
    yield* consent('granted');
    yield* recording('start');
    yield* watch('*9', [{ verb: 'revokeConsent' }]);
    yield* hold({ music: 'none', ms: 30_000, keys: [KEYS[0]] });
    return 'done';
  },
});

/** Says back which mood it was asked in. */
export const oracle = defineService({
  name: 'oracle',
  mode: 'read',
  input: Type.Object({ question: Type.String() }),
  answer: Type.Object({ kind: Type.Literal('told'), word: Type.String() }),
  answers: [{ kind: 'told', word: 'yes' }],
  simulate: (part) => ({ kind: 'told', word: typeof part === 'string' ? part : 'nothing' }),
});

const asking = defineNode({
  ...looks,
  type: 'asking',
  config: none,
  exits: ['told'],
  summary: () => ({ key: 'x' }),
  *run() {
    yield* say(english('One moment.'));
    const answer = yield* request(oracle, { question: 'may I?' });
    if (answer.kind === 'error') return 'error';
    yield* set('typed', answer.word);
    yield* say(english(`The oracle says {{ typed }}.`));
    return 'told';
  },
});

/** A place in a line: the world says after how many seconds somebody comes. */
export const places = defineService({
  name: 'places',
  mode: 'write',
  input: Type.Object({ do: Type.String() }),
  answer: Type.Object({ kind: Type.Literal('waiting') }),
  lasting: { scope: 'visit', takes: (asked) => asked.do === 'enter', release: () => ({ do: 'leave' }) },
  answers: [{ kind: 'waiting' }],
  simulate: () => ({ kind: 'waiting' }),
  news: (part, asked) => {
    if (typeof part !== 'number' || asked.do !== 'enter') return [];
    const brings = { leg: 'them', target: 'Ann', talkMs: 7000 };
    return [{ afterMs: part * 1000, name: 'comes', data: brings.leg, brings }];
  },
});

const waiting = defineNode({
  ...looks,
  type: 'waiting',
  config: none,
  exits: ['talked', 'left'],
  summary: () => ({ key: 'x' }),
  *run() {
    const place = yield* request(places, { do: 'enter' });
    if (place.kind === 'error') return 'error';
    const news = yield* hold({ music: 'default', ms: 60_000, signals: ['comes'], keys: ['1'] });
    if (news.kind !== 'signal') return 'left';
    yield* bridge(String(news.data));
    return 'talked';
  },
});

const goodbye = defineNode({
  ...looks,
  type: 'goodbye',
  config: none,
  exits: [],
  summary: () => ({ key: 'x' }),
  *run() {
    return yield* end('bye');
  },
});

export const smallTypes: readonly NodeType[] = [goodbye, speech, key, digits, ringing, message, taped, asking, waiting];
