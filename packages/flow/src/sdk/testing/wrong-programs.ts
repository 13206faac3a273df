/** A program that must not compile, and how it would: the two differ in the one thing that is wrong. */
export type WrongProgram = { readonly what: string; readonly wrong: string; readonly right: string };

const imports = `
import { Type } from 'typebox';
import {
  again, answers, bridge, call, configExit, consent, defineNode, defineService, dial, draw, end, ExitIdField, gather,
  gatherDigits, hold, KeyField, loop, post, press, PromptField, record, recording, request, say, set, silence, test,
  value, VariableField, watch, type Expression, type Op, type Run,
} from '#sdk';
void [again, answers, bridge, call, configExit, consent, draw, end, ExitIdField, gather, gatherDigits, hold, KeyField];
void [loop, post, press, PromptField, record, recording, request, say, set, silence, test, value, VariableField, watch];
export type Unused = Expression | Op | Run<void>;
const lookup = defineService({
  name: 'lookup', mode: 'read',
  input: Type.Object({ key: Type.String() }),
  answer: Type.Union([
    Type.Object({ kind: Type.Literal('found'), row: Type.String() }),
    Type.Object({ kind: Type.Literal('notFound') }),
  ]),
  answers: [{ kind: 'found', row: 'x' }, { kind: 'notFound' }],
  simulate: () => ({ kind: 'notFound' }),
});
void [defineNode, lookup];
`;

type Parts = {
  readonly config?: string;
  readonly initial?: string;
  readonly exits?: string;
  readonly run?: string;
  readonly example?: string;
  readonly more?: string;
  readonly category?: string;
};

const FIELDS = `prompt: PromptField(), label: Type.String(), key: KeyField(), exit: ExitIdField(),
  keys: Type.Array(KeyField()), tries: Type.Integer()`;
const CONFIG = `{ prompt: { text: {} }, label: '', key: '1', exit: 'lunch', keys: ['1'], tries: 2 }`;

function node({ config = FIELDS, initial = CONFIG, exits, run, example, more = '', category = 'ask' }: Parts): string {
  return `${imports}
export default defineNode({
  type: 'sample', version: 1, category: '${category}', icon: 'star',
  config: Type.Object({ ${config} }),
  initial: ${initial},
  exits: ${exits ?? "['done', 'nothing']"},
  summary: () => ({ key: 'sample' }),
  *run({ config }) { void config; ${run ?? "return 'done';"} },
  examples: [{ ${example ?? `title: 'x', config: ${CONFIG}, steps: [], exit: 'error'`} }],
  ${more}
});`;
}

const inNode = (what: string, wrong: Parts, right: Parts): WrongProgram => ({
  what,
  wrong: node(wrong),
  right: node(right),
});
const inRun = (what: string, wrong: string, right: string): WrongProgram =>
  inNode(what, { run: wrong }, { run: right });
const inExample = (what: string, wrong: string, right: string): WrongProgram =>
  inNode(what, { example: wrong }, { example: right });
const example = (parts: string) => `title: 'x', config: ${CONFIG}, ${parts}`;

export const WRONG_PROGRAMS: readonly WrongProgram[] = [
  inRun('an exit that the type has not', `return 'gone';`, `return 'nothing';`),
  inRun('no exit at all', `yield* say(config.prompt);`, `yield* say(config.prompt); return 'done';`),
  inRun(
    'undefined as an exit',
    `return config.tries > 1 ? 'done' : undefined;`,
    `return config.tries > 1 ? 'done' : 'error';`,
  ),
  inRun(
    'a branch without an exit',
    `if (config.tries > 1) return 'done';`,
    `if (config.tries > 1) return 'done'; return 'nothing';`,
  ),
  inRun('an exit out of a config string', `return config.label;`, `return 'done';`),
  inNode(
    'exits out of plain config strings',
    { exits: `(config) => [config.label, 'else']`, run: `return 'else';` },
    { exits: `(config) => [config.exit, 'else']`, run: `return 'else';` },
  ),
  inNode(
    'an exit that none of the config’s keys can be',
    { exits: `(config) => [...config.keys, 'noInput']`, run: `return 'A';` },
    { exits: `(config) => [...config.keys, 'noInput']`, run: `return config.keys[0] ?? 'noInput';` },
  ),
  inNode(
    'a plain string where the config names the exit',
    { exits: `(config) => [config.exit, 'else']`, run: `return config.label;` },
    { exits: `(config) => [config.exit, 'else']`, run: `return config.exit;` },
  ),
  inNode(
    'an exit that is no name',
    { exits: `['Done!', 'nothing']`, run: `return 'nothing';` },
    { exits: `['done', 'nothing']`, run: `return 'nothing';` },
  ),
  inRun(
    'a config that is written to',
    `config.tries = 1; return 'done';`,
    `const tries = config.tries - 1; void tries; return 'done';`,
  ),
  inRun(
    'a list of the config that is written to',
    `config.keys.push('1'); return 'done';`,
    `void [...config.keys, '1']; return 'done';`,
  ),
  inRun(
    'a text of the config that is written to',
    `config.prompt.text.en = 'x'; return 'done';`,
    `void config.prompt.text.en; return 'done';`,
  ),
  inRun('a field that the config has not', `void config.trys; return 'done';`, `void config.tries; return 'done';`),
  inRun(
    'a key that nobody asked for',
    `const heard = yield* gather({ keys: ['1', '2'], seconds: 5 }); return heard.kind === 'key' && heard.key === '3' ? 'done' : 'nothing';`,
    `const heard = yield* gather({ keys: ['1', '2'], seconds: 5 }); return heard.kind === 'key' && heard.key === '2' ? 'done' : 'nothing';`,
  ),
  inRun(
    'a key before it is known that there is one',
    `const heard = yield* gather({ keys: ['1'], seconds: 5 }); return heard.key === '1' ? 'done' : 'nothing';`,
    `const heard = yield* gather({ keys: ['1'], seconds: 5 }); return heard.kind === 'key' && heard.key === '1' ? 'done' : 'nothing';`,
  ),
  inRun(
    'keys that no telephone has',
    `yield* gather({ keys: ['A'], seconds: 5 }); return 'done';`,
    `yield* gather({ keys: ['*'], seconds: 5 }); return 'done';`,
  ),
  inRun(
    'keys and digits at once',
    `yield* gatherDigits({ keys: ['1'], digits: { min: 1, max: 2, betweenSeconds: 3 }, seconds: 5 }); return 'done';`,
    `yield* gatherDigits({ digits: { min: 1, max: 2, betweenSeconds: 3 }, seconds: 5 }); return 'done';`,
  ),
  inRun(
    'an op that the engine does not know',
    `yield { op: 'dance' }; return 'done';`,
    `yield { op: 'hangup' }; return 'done';`,
  ),
  inRun(
    'an op with a wrong verb',
    `yield { op: 'tell', verb: { verb: 'sing' } }; return 'done';`,
    `yield { op: 'tell', verb: { verb: 'pause', ms: 1 } }; return 'done';`,
  ),
  inRun(
    'a value that is yielded instead of said',
    `yield config.prompt; return 'done';`,
    `yield* say(config.prompt); return 'done';`,
  ),
  inRun(
    'a text where a prompt is said',
    `yield* say(config.label); return 'done';`,
    `yield* say(config.prompt); return 'done';`,
  ),
  inRun(
    'yield where yield* is needed',
    `yield say(config.prompt); return 'done';`,
    `yield* say(config.prompt); return 'done';`,
  ),
  inRun(
    'an answer without yield*',
    `const heard = gather({ keys: ['1'], seconds: 5 }); return heard.kind === 'key' ? 'done' : 'nothing';`,
    `const heard = yield* gather({ keys: ['1'], seconds: 5 }); return heard.kind === 'key' ? 'done' : 'nothing';`,
  ),
  inRun(
    'a service’s answer that is not narrowed',
    `const found = yield* request(lookup, { key: 'x' }); yield* set('row', found.row); return 'done';`,
    `const found = yield* request(lookup, { key: 'x' }); if (found.kind === 'found') yield* set('row', found.row); return 'done';`,
  ),
  inRun(
    'a service’s error that is forgotten',
    `const found = yield* request(lookup, { key: 'x' }); if (found.kind !== 'notFound') yield* set('row', found.row); return 'done';`,
    `const found = yield* request(lookup, { key: 'x' }); if (found.kind !== 'notFound' && found.kind !== 'error') yield* set('row', found.row); return 'done';`,
  ),
  inRun(
    'an answer that the service never gives',
    `const found = yield* request(lookup, { key: 'x' }); return found.kind === 'lost' ? 'done' : 'nothing';`,
    `const found = yield* request(lookup, { key: 'x' }); return found.kind === 'found' ? 'done' : 'nothing';`,
  ),
  inRun(
    'a wrong input of a service',
    `yield* request(lookup, { key: 5 }); return 'done';`,
    `yield* request(lookup, { key: '5' }); return 'done';`,
  ),
  inRun(
    'a missing input of a service',
    `yield* post(lookup, {}); return 'done';`,
    `yield* post(lookup, { key: '5' }); return 'done';`,
  ),
  inRun(
    'a variable set to what is not JSON',
    `yield* set('x', () => 1); return 'done';`,
    `yield* set('x', 1); return 'done';`,
  ),
  inRun(
    'a variable set to undefined',
    `yield* set('x', undefined); return 'done';`,
    `yield* set('x', null); return 'done';`,
  ),
  inRun(
    'a loop’s state that is not JSON',
    `return yield* loop(new Map<string, number>(), function* () { yield* say(config.prompt); return 'done'; });`,
    `return yield* loop({ tries: 0 }, function* () { yield* say(config.prompt); return 'done'; });`,
  ),
  inRun(
    'a next state that is not JSON',
    `return yield* loop(1, function* (n) { yield* say(config.prompt); return n > 3 ? 'done' : again(() => n); });`,
    `return yield* loop(1, function* (n) { yield* say(config.prompt); return n > 3 ? 'done' : again(n + 1); });`,
  ),
  inRun(
    'a next state of another shape',
    `return yield* loop({ n: 1 }, function* (s) { yield* say(config.prompt); return s.n > 3 ? 'done' : again({ m: s.n }); });`,
    `return yield* loop({ n: 1 }, function* (s) { yield* say(config.prompt); return s.n > 3 ? 'done' : again({ n: s.n + 1 }); });`,
  ),
  inRun(
    'an exit out of a loop that the type has not',
    `return yield* loop(1, function* (n) { yield* say(config.prompt); return n > 3 ? 'gone' : again(n + 1); });`,
    `return yield* loop(1, function* (n) { yield* say(config.prompt); return n > 3 ? 'done' : again(n + 1); });`,
  ),
  inRun(
    'a bridge without a leg',
    `const rung = yield* dial({ targets: ['100'], seconds: 20 }); yield* bridge(rung.leg); return 'done';`,
    `const rung = yield* dial({ targets: ['100'], seconds: 20 }); if (rung.kind === 'answered') yield* bridge(rung.leg); return 'done';`,
  ),
  inRun(
    'a signal that nobody awaits',
    `const news = yield* hold({ music: 'none', ms: 1000, signals: ['ready'] }); return news.kind === 'signal' && news.name === 'done' ? 'done' : 'nothing';`,
    `const news = yield* hold({ music: 'none', ms: 1000, signals: ['ready'] }); return news.kind === 'signal' && news.name === 'ready' ? 'done' : 'nothing';`,
  ),
  inRun(
    'a recording that does what none can',
    `yield* recording('rewind'); return 'done';`,
    `yield* recording('pause'); return 'done';`,
  ),
  inRun(
    'a consent between yes and no',
    `yield* consent('maybe'); return 'done';`,
    `yield* consent('refused'); return 'done';`,
  ),
  inRun(
    'a condition that is a text',
    `yield* test(config.label); return 'done';`,
    `yield* test({ cel: config.label }); return 'done';`,
  ),
  inRun(
    'an expression of another type',
    `const n: number = yield* value<string>({ cel: 'x' }); void n; return 'done';`,
    `const n: string = yield* value<string>({ cel: 'x' }); void n; return 'done';`,
  ),
  inExample('an example without its steps', example(`exit: 'done'`), example(`steps: [], exit: 'done'`)),
  inExample('an example without its exit', example(`steps: []`), example(`steps: [], exit: 'done'`)),
  inExample('an example whose exit is none', example(`steps: [], exit: 'gone'`), example(`steps: [], exit: 'hangup'`)),
  inExample(
    'an example whose step is none',
    example(`steps: ['1'], exit: 'done'`),
    example(`steps: [press('1')], exit: 'done'`),
  ),
  inExample(
    'an example that lacks a field',
    `title: 'x', config: { label: 'x' }, steps: [], exit: 'done'`,
    example(`steps: [], exit: 'done'`),
  ),
  inExample(
    'an example with a field of another type',
    `title: 'x', config: { ...${CONFIG}, tries: 'two' }, steps: [], exit: 'done'`,
    `title: 'x', config: { ...${CONFIG}, tries: 2 }, steps: [], exit: 'done'`,
  ),
  inNode(
    'an example whose exit is none of those that the config makes',
    { exits: `(config) => [...config.keys, 'done']`, example: example(`steps: [], exit: 'gone'`) },
    { exits: `(config) => [...config.keys, 'done']`, example: example(`steps: [], exit: '1'`) },
  ),
  inNode(
    'an example that names the config’s exit without saying so',
    { exits: `(config) => [config.exit, 'done']`, example: example(`steps: [], exit: 'lunch'`) },
    { exits: `(config) => [config.exit, 'done']`, example: example(`steps: [], exit: configExit('lunch')`) },
  ),
  inNode('an initial config with a key of no telephone', { initial: CONFIG.replace(`key: '1'`, `key: 'A'`) }, {}),
  inNode('an initial config that lacks a field', { initial: `{ label: '' }` }, {}),
  inNode('a category that the palette has not', { category: 'fun' }, { category: 'decide' }),
  inNode(
    'rules without a place',
    { more: `rules: () => [{ key: 'x' }],` },
    { more: `rules: () => [{ path: ['tries'], key: 'x' }],` },
  ),
  {
    what: 'a service that simulates what it never answers',
    wrong: `${imports}
export const s = defineService({ name: 's', mode: 'read', input: Type.Object({}), answers: [],
  answer: Type.Object({ kind: Type.Literal('ok') }), simulate: () => ({ kind: 'late' }) });`,
    right: `${imports}
export const s = defineService({ name: 's', mode: 'read', input: Type.Object({}), answers: [],
  answer: Type.Object({ kind: Type.Literal('ok') }), simulate: () => ({ kind: 'ok' }) });`,
  },
  {
    what: 'a service that lists what it never answers',
    wrong: `${imports}
export const s = defineService({ name: 's', mode: 'read', input: Type.Object({}), answers: [{ kind: 'late' }],
  answer: Type.Object({ kind: Type.Literal('ok') }), simulate: () => ({ kind: 'ok' }) });`,
    right: `${imports}
export const s = defineService({ name: 's', mode: 'read', input: Type.Object({}), answers: [{ kind: 'ok' }],
  answer: Type.Object({ kind: Type.Literal('ok') }), simulate: () => ({ kind: 'ok' }) });`,
  },
];
