import {
  bridge,
  defineNode,
  defineService,
  dial,
  end,
  gather,
  gatherDigits,
  hold,
  post,
  record,
  request,
  type Service,
  say,
  set,
} from '@callwright/flow/sdk';
import { Type } from 'typebox';

/** Small node types and services that use what the runtime has to deal with, apart from the built-in ones. */
const common = { version: 1, category: 'say', icon: 'dot', summary: () => ({ key: 'it' }), examples: [] } as const;
const nothing = Type.Object({});
const words = (text: string) => ({ text: { en: text } });
const asked = Type.Object({ what: Type.String() });
const ok = Type.Object({ kind: Type.Literal('ok'), text: Type.String() });
const contract = (name: string, mode: 'read' | 'write') =>
  defineService({
    name,
    mode,
    input: asked,
    answer: ok,
    answers: [{ kind: 'ok', text: '' }],
    simulate: () => ({ kind: 'ok', text: '' }),
  }) as unknown as Service<{ what: string }, { kind: 'ok'; text: string }>;

export const reading = contract('reading', 'read');
export const writing = contract('writing', 'write');
export const smallServices = [reading, writing] as unknown as readonly Service[];

const greet = defineNode({
  ...common,
  type: 'greet',
  config: Type.Object({ words: Type.String() }),
  initial: { words: '' },
  exits: ['done'],
  *run({ config }) {
    yield* say(words(config.words));
    return 'done';
  },
});

const menu = defineNode({
  ...common,
  type: 'menu',
  config: nothing,
  initial: {},
  exits: ['1', '2', 'noInput'],
  *run() {
    yield* say(words('Press 1 or 2'));
    const heard = yield* gather({ keys: ['1', '2'], seconds: 5 });
    return heard.kind === 'key' ? heard.key : 'noInput';
  },
});

const digits = defineNode({
  ...common,
  type: 'digits',
  config: Type.Object({ secret: Type.Boolean() }),
  initial: { secret: false },
  exits: ['done', 'noInput'],
  *run({ config }) {
    const heard = yield* gatherDigits({
      digits: { min: 1, max: 4, terminator: '#', betweenSeconds: 3 },
      seconds: 5,
      secret: config.secret,
    });
    if (heard.kind === 'silence') return 'noInput';
    yield* set(config.secret ? 'pin' : 'typed', heard.digits);
    return 'done';
  },
});

const look = defineNode({
  ...common,
  type: 'look',
  config: nothing,
  initial: {},
  exits: ['done'],
  *run() {
    const answer = yield* request(reading, { what: 'look' });
    return answer.kind === 'error' ? 'error' : 'done';
  },
});

const save = defineNode({
  ...common,
  type: 'save',
  config: nothing,
  initial: {},
  exits: ['done'],
  *run() {
    const answer = yield* request(writing, { what: 'save' });
    return answer.kind === 'error' ? 'error' : 'done';
  },
});

const tell = defineNode({
  ...common,
  type: 'tell',
  config: nothing,
  initial: {},
  exits: ['done'],
  *run() {
    yield* post(writing, { what: 'tell' });
    return 'done';
  },
});

const transfer = defineNode({
  ...common,
  type: 'transfer',
  config: nothing,
  initial: {},
  exits: ['answered', 'failed'],
  *run() {
    const answer = yield* dial({ targets: ['+49891'], seconds: 20 });
    if (answer.kind !== 'answered') return 'failed';
    yield* bridge(answer.leg);
    return 'answered';
  },
});

const voicemail = defineNode({
  ...common,
  type: 'voicemail',
  config: nothing,
  initial: {},
  exits: ['left', 'nothing'],
  *run() {
    const message = yield* record({ maxSeconds: 60, silenceSeconds: 3, beep: true });
    if (message.kind === 'nothing') return 'nothing';
    const kept = yield* request(writing, { what: message.ref });
    return kept.kind === 'error' ? 'error' : 'left';
  },
});

const wait = defineNode({
  ...common,
  type: 'wait',
  config: nothing,
  initial: {},
  exits: ['done'],
  *run() {
    yield* hold({ music: 'none', ms: 10_000 });
    return 'done';
  },
});

const bye = defineNode({
  ...common,
  type: 'bye',
  config: nothing,
  initial: {},
  exits: [],
  *run() {
    yield* say(words('Goodbye'));
    return yield* end('done');
  },
});

export const smallTypes = [bye, greet, menu, digits, look, save, tell, transfer, voicemail, wait];
