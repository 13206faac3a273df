import { Type } from 'typebox';
import {
  again,
  bridge,
  call,
  consent,
  defineNode,
  defineService,
  dial,
  draw,
  ExitIdField,
  end,
  gather,
  gatherDigits,
  hold,
  loop,
  type NodeType,
  post,
  record,
  recording,
  request,
  type Service,
  say,
  set,
  test,
  watch,
} from '../../sdk/index.ts';

/** Small node types that use every op, for tests of the engine that must not depend on the built-in ones. */
const text = (words: string) => ({ text: { en: words } });
const common = { version: 1, category: 'say', icon: 'dot', summary: () => ({ key: 'it' }), examples: [] } as const;
const nothing = Type.Object({});

export const tickets: Service = defineService({
  name: 'tickets',
  mode: 'write',
  input: Type.Object({ do: Type.String(), handle: Type.Optional(Type.String()) }),
  answer: Type.Object({ kind: Type.Literal('waiting'), place: Type.Integer() }),
  lasting: { scope: 'visit', release: (handle) => ({ do: 'close', handle }) },
  answers: [{ kind: 'waiting', place: 1 }],
  simulate: () => ({ kind: 'waiting', place: 1 }),
}) as unknown as Service;

export const messages: Service = defineService({
  name: 'messages',
  mode: 'write',
  input: Type.Object({ box: Type.String(), recording: Type.String(), seconds: Type.Number() }),
  answer: Type.Object({ kind: Type.Literal('stored') }),
  answers: [{ kind: 'stored' }],
  simulate: () => ({ kind: 'stored' }),
}) as unknown as Service;

export const tinyServices = [tickets, messages];

export const sayType = defineNode({
  ...common,
  type: 'say',
  config: Type.Object({ words: Type.String() }),
  initial: { words: '' },
  exits: ['done'],
  *run({ config }) {
    yield* say(text(config.words));
    return 'done';
  },
});

export const menuType = defineNode({
  ...common,
  type: 'menu',
  config: nothing,
  initial: {},
  exits: ['1', '2', 'noInput'],
  *run() {
    return yield* loop(1, function* (attempt) {
      yield* say(text('Press 1 or 2'));
      const heard = yield* gather({ keys: ['1', '2'], seconds: 5 });
      if (heard.kind === 'key') return heard.key;
      return attempt < 3 ? again(attempt + 1) : ('noInput' as const);
    });
  },
});

export const digitsType = defineNode({
  ...common,
  type: 'digits',
  config: nothing,
  initial: {},
  exits: ['done', 'noInput'],
  *run() {
    const digits = { min: 1, max: 4, terminator: '#', betweenSeconds: 2 } as const;
    const heard = yield* gatherDigits({ digits, seconds: 5 });
    if (heard.kind === 'silence') return 'noInput';
    yield* set('typed', heard.digits);
    return (yield* test({ cel: 'typed == "1234"' })) ? 'done' : 'noInput';
  },
});

export const queueType = defineNode({
  ...common,
  type: 'queue',
  config: nothing,
  initial: {},
  exits: ['answered', 'timeout', 'left'],
  *run() {
    const ticket = yield* request(tickets, { do: 'open' });
    if (ticket.kind === 'error') return 'error';
    return yield* loop(1, function* (round) {
      const news = yield* hold({ music: 'default', ms: 1000, signals: ['answered'], keys: ['1'] });
      if (news.kind === 'key') return 'left';
      if (news.kind === 'signal') return 'answered';
      if (round === 5) return 'timeout';
      yield* say(text(`Round ${round}`));
      return again(round + 1);
    });
  },
});

export const transferType = defineNode({
  ...common,
  type: 'transfer',
  config: nothing,
  initial: {},
  exits: ['answered', 'failed'],
  *run() {
    const answer = yield* dial({ targets: ['100', '101'], seconds: 20 });
    if (answer.kind !== 'answered') return 'failed';
    yield* bridge(answer.leg);
    return 'answered';
  },
});

export const voicemailType = defineNode({
  ...common,
  type: 'voicemail',
  config: nothing,
  initial: {},
  exits: ['left', 'nothing'],
  *run() {
    const message = yield* record({ maxSeconds: 60, silenceSeconds: 3, beep: true });
    if (message.kind === 'nothing') return 'nothing';
    const stored = yield* request(messages, { box: 'main', recording: message.ref, seconds: message.seconds });
    if (stored.kind === 'error') return 'error';
    yield* say(text('Thank you'));
    return 'left';
  },
});

export const consentType = defineNode({
  ...common,
  type: 'consent',
  config: nothing,
  initial: {},
  exits: ['granted', 'refused'],
  *run() {
    const heard = yield* gather({ keys: ['1'], seconds: 4 });
    const yes = heard.kind === 'key';
    yield* consent(yes ? 'granted' : 'refused');
    yield* watch('*9', [{ verb: 'revokeConsent' }]);
    return (yield* recording('start')).kind === 'done' ? 'granted' : 'refused';
  },
});

export const chanceType = defineNode({
  ...common,
  type: 'chance',
  config: nothing,
  initial: {},
  exits: ['a', 'b'],
  *run() {
    return (yield* draw([1, 1])) === 0 ? 'a' : 'b';
  },
});

export const subflowType = defineNode({
  ...common,
  type: 'subflow',
  config: Type.Object({ flow: Type.String(), ends: Type.Array(ExitIdField()) }),
  initial: { flow: 'part', ends: [] },
  exits: (config) => config.ends,
  *run({ config }) {
    const { end: reached } = yield* call(config.flow, { typed: '7' });
    return config.ends.find((one) => one === reached) ?? 'error';
  },
});

export const returnType = defineNode({
  ...common,
  type: 'return',
  config: Type.Object({ end: ExitIdField() }),
  initial: { end: 'done' as never },
  exits: [],
  *run({ config }) {
    return yield* end(config.end);
  },
});

export const notifyType = defineNode({
  ...common,
  type: 'notify',
  config: nothing,
  initial: {},
  exits: ['done'],
  *run() {
    yield* post(messages, { box: 'notes', recording: '', seconds: 0 });
    return 'done';
  },
});

/** Node code that misbehaves in ways that types can't refuse. */
export const throwsType = defineNode({
  ...common,
  type: 'throws',
  config: nothing,
  initial: {},
  exits: ['done'],
  *run() {
    yield* say(text('before'));
    throw new Error('broken plugin');
  },
});

export const endlessType = defineNode({
  ...common,
  type: 'endless',
  config: nothing,
  initial: {},
  exits: ['done'],
  *run() {
    for (;;) yield* set('typed', 'x');
  },
});

/** Takes another way at each replay: its memory is outside the call's state. */
export const forgetfulType = (): NodeType => {
  let runs = 0;
  return defineNode({
    ...common,
    type: 'forgetful',
    config: nothing,
    initial: {},
    exits: ['done'],
    *run() {
      runs++;
      if (runs % 2 === 0) yield* set('typed', 'even');
      yield* gather({ keys: ['1'], seconds: 3 });
      return 'done';
    },
  });
};

export const tinyTypes = (): NodeType[] => [
  sayType,
  menuType,
  digitsType,
  queueType,
  transferType,
  voicemailType,
  consentType,
  chanceType,
  subflowType,
  returnType,
  notifyType,
  throwsType,
  endlessType,
  forgetfulType(),
];
