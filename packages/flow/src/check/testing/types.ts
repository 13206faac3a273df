import { Type } from 'typebox';
import {
  ConditionField,
  call,
  configExit,
  consent,
  DestinationField,
  defineNode,
  dial,
  dialled,
  ExitIdField,
  ExpressionField,
  gather,
  KeyField,
  NameField,
  type NodeType,
  PromptField,
  press,
  recording,
  request,
  type Service,
  say,
  set,
  silence,
  TemplateField,
  test,
  text,
  VariableField,
  value,
} from '../../sdk/index.ts';

const exact = { additionalProperties: false };
const hello = { text: { en: 'Hello.' } };

const speak = defineNode({
  type: 'speak',
  version: 1,
  category: 'say',
  icon: 'message',
  config: Type.Object({ prompt: PromptField() }, exact),
  initial: { prompt: { text: {} } },
  exits: ['next'],
  summary: () => ({ key: 'says' }),
  *run({ config }) {
    yield* say(config.prompt);
    return 'next';
  },
  examples: [{ title: 'says it', config: { prompt: hello }, steps: [], exit: 'next' }],
});

const option = Type.Object({ key: KeyField(), label: Type.String({ minLength: 1, maxLength: 60 }) }, exact);

const ask = defineNode({
  type: 'ask',
  version: 1,
  category: 'ask',
  icon: 'keypad',
  config: Type.Object(
    {
      prompt: PromptField(),
      options: Type.Array(option, { minItems: 1, maxItems: 12 }),
      tries: Type.Integer({ minimum: 1 }),
    },
    exact,
  ),
  initial: { prompt: { text: {} }, options: [{ key: '1', label: 'One' }], tries: 1 },
  exits: (config) => [...config.options.map(({ key }) => key), 'noInput'],
  exitLabel: (config, exit) => config.options.find(({ key }) => key === exit)?.label,
  summary: () => ({ key: 'asks' }),
  rules: ({ tries }) => (tries > 5 ? [{ path: ['tries'], key: 'tooManyTries' }] : []),
  *run({ config }) {
    yield* say(config.prompt);
    const heard = yield* gather({ keys: config.options.map(({ key }) => key), seconds: 5 });
    return heard.kind === 'key' ? heard.key : 'noInput';
  },
  examples: [
    {
      title: 'a key',
      config: { prompt: hello, options: [{ key: '1', label: 'One' }], tries: 1 },
      steps: [press('1')],
      exit: '1',
    },
    {
      title: 'silence',
      config: { prompt: hello, options: [{ key: '1', label: 'One' }], tries: 1 },
      steps: [silence()],
      exit: 'noInput',
    },
  ],
});

const decide = defineNode({
  type: 'decide',
  version: 1,
  category: 'decide',
  icon: 'split',
  config: Type.Object({ condition: ConditionField() }, exact),
  initial: { condition: { cel: 'true' } },
  exits: ['yes', 'no'],
  summary: () => ({ key: 'decides' }),
  *run({ config }) {
    return (yield* test(config.condition)) ? 'yes' : 'no';
  },
  examples: [
    { title: 'yes', config: { condition: { cel: 'true' } }, steps: [], exit: 'yes' },
    { title: 'no', config: { condition: { cel: 'false' } }, steps: [], exit: 'no' },
  ],
});

const remember = defineNode({
  type: 'remember',
  version: 1,
  category: 'decide',
  icon: 'pencil',
  config: Type.Object({ variable: VariableField(), value: ExpressionField() }, exact),
  initial: { variable: 'name', value: { cel: '""' } },
  exits: ['next'],
  summary: () => ({ key: 'remembers' }),
  *run({ config }) {
    yield* set(config.variable, yield* value(config.value));
    return 'next';
  },
  examples: [
    {
      title: 'a value',
      config: { variable: 'name', value: { cel: '"x"' } },
      given: { variables: { name: '' } },
      steps: [],
      exit: 'next',
    },
  ],
});

const Answer = Type.Object({ kind: Type.Literal('branch'), branch: Type.String() });
const clock: Service<{ schedule: string }, { kind: 'branch'; branch: string }> = {
  name: 'clock',
  mode: 'read',
  input: Type.Object({ schedule: Type.String() }),
  answer: Answer,
  answers: [{ kind: 'branch', branch: 'open' }],
  simulate: () => ({ kind: 'branch', branch: 'open' }),
};

const times = defineNode({
  type: 'times',
  version: 1,
  category: 'decide',
  icon: 'clock',
  config: Type.Object({ schedule: NameField('schedule'), branches: Type.Array(ExitIdField(), { minItems: 1 }) }, exact),
  initial: { schedule: 'office', branches: ['open', 'closed'] },
  exits: (config) => config.branches,
  summary: () => ({ key: 'asks' }),
  *run({ config }) {
    const answer = yield* request(clock, { schedule: config.schedule });
    if (answer.kind === 'error') return 'error';
    return config.branches.find((branch) => branch === answer.branch) ?? 'error';
  },
  examples: [
    {
      title: 'open',
      config: { schedule: 'office', branches: ['open', 'closed'] },
      steps: [{ answer: { kind: 'branch', branch: 'open' } }],
      exit: configExit('open'),
    },
  ],
});

const connect = defineNode({
  type: 'connect',
  version: 1,
  category: 'connect',
  icon: 'phone-outgoing',
  config: Type.Object({ number: DestinationField(), subject: Type.Optional(TemplateField()) }, exact),
  initial: { number: '+4930555000' },
  exits: ['done'],
  summary: () => ({ key: 'connects' }),
  *run({ config }) {
    yield* dial({ targets: [yield* text(config.number)], seconds: 20 });
    return 'done';
  },
  examples: [{ title: 'nobody', config: { number: '+4930555000' }, steps: [dialled('noAnswer')], exit: 'done' }],
});

const consentToTape = defineNode({
  type: 'ask-consent',
  version: 1,
  category: 'record',
  icon: 'shield-check',
  config: Type.Object({ prompt: PromptField() }, exact),
  initial: { prompt: { text: {} } },
  exits: ['granted', 'refused'],
  summary: () => ({ key: 'asks' }),
  *run({ config }) {
    yield* say(config.prompt);
    const heard = yield* gather({ keys: ['1'], seconds: 5 });
    const answer = heard.kind === 'key' ? 'granted' : 'refused';
    yield* consent(answer);
    return answer;
  },
  examples: [
    { title: 'yes', config: { prompt: hello }, steps: [press('1')], exit: 'granted' },
    { title: 'no', config: { prompt: hello }, steps: [silence()], exit: 'refused' },
  ],
});

const tape = defineNode({
  type: 'tape',
  version: 1,
  category: 'record',
  icon: 'record',
  config: Type.Object({ on: Type.Boolean() }, exact),
  initial: { on: true },
  exits: ['next'],
  summary: () => ({ key: 'records' }),
  *run({ config }) {
    yield* recording(config.on ? 'start' : 'stop');
    return 'next';
  },
  examples: [{ title: 'on', config: { on: true }, given: { consent: 'granted' }, steps: [], exit: 'next' }],
});

const part = defineNode({
  type: 'part',
  version: 1,
  category: 'decide',
  icon: 'puzzle',
  config: Type.Object({ flow: NameField('flow'), ends: Type.Array(ExitIdField(), { minItems: 1 }) }, exact),
  initial: { flow: 'other', ends: ['done'] },
  exits: (config) => config.ends,
  summary: () => ({ key: 'runs' }),
  *run({ config }) {
    const { end } = yield* call(config.flow, {});
    return config.ends.find((known) => known === end) ?? 'error';
  },
  examples: [
    {
      title: 'done',
      config: { flow: 'other', ends: ['done'] },
      steps: [{ subflowEnds: { end: 'done', outputs: {} } }],
      exit: configExit('done'),
    },
  ],
});

const finish = defineNode({
  type: 'finish',
  version: 1,
  category: 'finish',
  icon: 'phone-off',
  config: Type.Object({}, exact),
  initial: {},
  exits: [],
  summary: () => ({ key: 'ends' }),
  *run() {
    yield { op: 'end', end: 'finished' };
    return 'error';
  },
  examples: [{ title: 'ends', config: {}, steps: [], exit: 'hangup' }],
});

/** Small kinds of steps, one for every sort of field, so that checks are tested without the built-in ones. */
export const testTypes: readonly NodeType[] = [
  ...[speak, ask, decide, remember, times, connect, consentToTape, tape, part, finish],
];
