import { Type } from 'typebox';
import {
  again,
  answers,
  bridge,
  defineNode,
  defineService,
  dial,
  dialled,
  gather,
  hold,
  loop,
  type NodeMessages,
  type NodeType,
  type Op,
  PromptField,
  partyEnds,
  press,
  type Run,
  recording,
  request,
  say,
  set,
  silence,
} from '../../sdk/index.ts';

const answer = Type.Union([
  Type.Object({ kind: Type.Literal('given'), number: Type.Integer() }),
  Type.Object({ kind: Type.Literal('none') }),
]);

/** Gives out tickets that last as long as the visit. */
export const tickets = defineService({
  name: 'tickets',
  mode: 'write',
  input: Type.Object({ queue: Type.String() }),
  answer,
  lasting: { scope: 'visit', release: (handle) => ({ handle }) },
  answers: [{ kind: 'given', number: 7 }, { kind: 'none' }],
  simulate: () => ({ kind: 'none' }),
});

const config = Type.Object(
  { prompt: PromptField(), tries: Type.Integer({ minimum: 1, maximum: 50 }) },
  { additionalProperties: false },
);
const hello = { prompt: { text: { en: 'Press 1.' } }, tries: 2 };

/** A node that keeps every rule: asks, draws a ticket, dials, talks. */
export const good: NodeType = defineNode({
  type: 'good',
  version: 1,
  category: 'ask',
  icon: 'star',
  config,
  initial: hello,
  exits: ['served', 'nobody'],
  summary: ({ tries }) => ({ key: 'asks', values: { tries } }),
  *run({ config }) {
    const heard = yield* loop(1, function* (attempt) {
      yield* say(config.prompt);
      const heard = yield* gather({ keys: ['1'], seconds: 5 });
      return heard.kind === 'key' || attempt >= config.tries ? heard.kind : again(attempt + 1);
    });
    if (heard !== 'key') return 'nobody';
    const ticket = yield* request(tickets, { queue: 'service' });
    if (ticket.kind === 'error') return 'error';
    if (ticket.kind === 'none') return 'nobody';
    yield* recording('start');
    yield* set('ticket', ticket.number);
    const rung = yield* dial({ targets: ['100'], seconds: 20 });
    if (rung.kind !== 'answered') return 'nobody';
    yield* bridge(rung.leg);
    return 'served';
  },
  examples: [
    {
      title: 'served',
      config: hello,
      given: { variables: { ticket: 0 }, consent: 'granted' },
      steps: [silence(), press('1'), answers({ kind: 'given', number: 7 }), dialled('answered'), partyEnds()],
      exit: 'served',
      sets: { ticket: 7 },
    },
    { title: 'silent', config: hello, steps: [silence(), silence()], exit: 'nobody' },
    {
      title: 'no service',
      config: hello,
      steps: [press('1'), answers({ kind: 'error', code: 'down' })],
      exit: 'error',
    },
  ],
});

export const goodTexts: NodeMessages = {
  title: 'Good',
  description: 'Does everything right.',
  summary: { asks: 'Ask {{tries}} times' },
  exits: { served: 'served', nobody: 'nobody', error: 'if something fails' },
  fields: { prompt: { label: 'Text' }, tries: { label: 'Times' } },
};

/** The good node with something wrong in it. */
export const but = (wrong: Partial<NodeType>): NodeType => ({ ...good, ...wrong });

const asks = (): Run<{ kind: string }> => gather({ keys: ['1'], seconds: 5 });
const short = (run: NodeType['run'], steps: NodeType['examples'][number]['steps'], exit = 'served'): NodeType =>
  but({
    run,
    examples: [
      { title: 'broken', config: hello, steps, exit },
      { title: 'other', config: hello, steps: [], exit: 'nobody' },
    ],
  });

/** Forgets `yield*` before a sentence of the SDK, of its own, or in a place that no example walks. */
function* helper(): Run<void> {
  yield* say({ text: { en: 'Hello.' } });
}
export const forgetsSay = short(function* () {
  const unused = [say({ text: { en: 'Hello.' } })];
  return unused.length > 0 ? 'served' : 'nobody';
}, []);
export const forgetsHelper = short(function* () {
  helper();
  return 'served';
}, []);
export const forgetsUnwalked = short(function* ({ config }) {
  if (config.tries === 49) helper();
  return 'served';
}, []);
export const forgetsLoop = short(function* () {
  const made = loop(1, function* () {
    yield* helper();
    return 'served';
  });
  return made === undefined ? 'nobody' : 'served';
}, []);

/** Counts outside of its loop's state, and outside of the visit. */
export const remembersInClosure = short(
  function* () {
    let rounds = 0;
    return yield* loop(0, function* (state) {
      rounds++;
      yield* say({ text: { en: `Round ${rounds}` } });
      const heard = yield* asks();
      return heard.kind === 'key' ? 'served' : again(state);
    });
  },
  [silence(), silence(), press('1')],
);
let calls = 0;
export const remembersInModule = short(function* () {
  calls++;
  yield* say({ text: { en: `Call ${calls}` } });
  return 'served';
}, []);

export const loopsBarely = short(
  function* () {
    for (;;) {
      const heard = yield* asks();
      if (heard.kind === 'key') return 'served';
    }
  },
  [press('1')],
);
/** Ends by itself, so that only the largest number of rounds shows it. */
export const loopsLong = short(
  function* ({ config }) {
    for (let i = 0; i < Number(config.tries); i++) yield* hold({ music: 'none', ms: 1000 });
    return 'served';
  },
  [{ time: true }, { time: true }],
);

export const changesConfig = short(function* ({ config }) {
  config.tries = 3;
  yield* helper();
  return 'served';
}, []);
export const throwsAtSilence = short(
  function* () {
    const heard = yield* asks();
    if (heard.kind === 'silence') throw new Error('nobody spoke');
    return 'served';
  },
  [press('1')],
);
export const unknownExit = short(
  function* () {
    const heard = yield* asks();
    return heard.kind === 'silence' ? 'elsewhere' : 'served';
  },
  [press('1')],
);
export const yieldsNonsense = short(function* () {
  yield { op: 'dance' } as unknown as Op;
  return 'served';
}, []);
export const yieldsUndefined = short(function* () {
  yield { op: 'tell', verb: { verb: 'pause', ms: undefined as unknown as number } };
  return 'served';
}, []);
/** A second ring of bells after the hang-up: asks the service again and again. */
export const neverEnds = short(
  function* () {
    return yield* loop(0, function* (round) {
      yield* request(tickets, { queue: 'service' });
      return round < 0 ? 'served' : again(round);
    });
  },
  [answers({ kind: 'none' })],
);
