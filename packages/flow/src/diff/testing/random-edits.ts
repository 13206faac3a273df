import fc from 'fast-check';
import type { Flow, FlowNode } from '../../document/index.ts';
import type { Fact } from './facts.ts';

/** One edit, chosen by numbers: `a`, `b`, `c` say which step, which field, which value. */
export type RandomEdit = {
  readonly kind: keyof typeof EDITS;
  readonly a: number;
  readonly b: number;
  readonly c: number;
};

/** Touches `flow` in place, and says every fact that it touched; nothing where there is nothing to edit. */
type Perform = (flow: Flow, original: Flow, a: number, b: number, c: number) => readonly Fact[];

type Option = { key: string; label: string };
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const WORDS = ['Rooms', 'Kitchen', 'Bar', 'Desk', 'Garage', 'Laundry'];
/** Flows are JSON; a pure package has no `structuredClone`. */
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const wordAt = (at: number) => pick(WORDS, at) ?? '';
const KEYS = ['1', '2', '3', '4', '5', '6'];

const fields = (step: string, ...paths: readonly (readonly string[])[]): Fact[] =>
  paths.map((path) => ({ of: 'field', step, path }));
/** Everything in the configs of the two kinds of step. */
const allOf = (step: string): Fact[] => [
  ...fields(
    step,
    ['title'],
    ['type'],
    ['version'],
    ...['prompt', 'options', 'seconds', 'wrongKey', 'times'].map((field) => ['config', field]),
    ['config', 'prompt', 'text', 'en'],
    ['config', 'prompt', 'text', 'de'],
    ['config', 'wrongKey', 'text', 'en'],
    ...KEYS.flatMap((key) => [
      ['config', 'options', key],
      ['config', 'options', key, 'label'],
    ]),
  ),
  { of: 'order', step },
  ...['done', ...KEYS].map((exit): Fact => ({ of: 'way', step, exit })),
];
const stepAt = (flow: Flow, at: number): readonly [string, FlowNode] | undefined =>
  pick(Object.entries(flow.nodes), at);
const optionsOf = (node: FlowNode): Option[] | undefined => node.config.options as Option[] | undefined;

const EDITS = {
  add: (flow, _original, a, b, c) => {
    const step = `new-${a % 20}`;
    if (Object.hasOwn(flow.nodes, step)) return [];
    flow.nodes[step] = { type: 'say', version: 1, config: { prompt: { text: { en: wordAt(b) } }, times: 1 }, next: {} };
    if (c % 3 > 0) flow.canvas[step] = { x: b, y: c };
    return [{ of: 'step', step }, { of: 'place', step }, ...allOf(step)];
  },
  remove: (flow, _original, a) => {
    const [step] = stepAt(flow, a) ?? [];
    if (step === undefined) return [];
    delete flow.nodes[step];
    delete flow.canvas[step];
    const touched: Fact[] = [
      { of: 'step', step },
      { of: 'place', step },
    ];
    for (const [from, { next }] of Object.entries(flow.nodes)) {
      for (const [exit, to] of Object.entries(next)) {
        if (to !== step) continue;
        delete next[exit];
        touched.push({ of: 'way', step: from, exit });
      }
    }
    if (flow.onHangup === step) {
      delete flow.onHangup;
      touched.push({ of: 'setting', path: ['onHangup'] });
    }
    return touched;
  },
  /** A removed step comes back as it was. */
  bringBack: (flow, original, a) => {
    const gone = Object.entries(original.nodes).filter(([id]) => !Object.hasOwn(flow.nodes, id));
    const [step, node] = pick(gone, a) ?? [];
    if (step === undefined || node === undefined) return [];
    flow.nodes[step] = copyOf(node);
    flow.canvas[step] = { x: a, y: 1 };
    return [{ of: 'step', step }, { of: 'place', step }, ...allOf(step)];
  },
  /** All of a step's fields and its place as they were: edits that cancel out. */
  cancel: (flow, original, a) => {
    const [step] = stepAt(flow, a) ?? [];
    const node = step === undefined ? undefined : original.nodes[step];
    const place = step === undefined ? undefined : original.canvas[step];
    if (step === undefined || node === undefined) return [];
    flow.nodes[step] = copyOf(node);
    if (place !== undefined) flow.canvas[step] = { ...place };
    return [{ of: 'place', step }, ...allOf(step)];
  },
  text: (flow, _original, a, b, c) => {
    const [step, node] = stepAt(flow, a) ?? [];
    const texts = (node?.config.prompt as { text: Record<string, string> } | undefined)?.text;
    if (step === undefined || texts === undefined) return [];
    const language = b % 2 === 0 ? 'en' : 'de';
    texts[language] = wordAt(c);
    return fields(step, ['config', 'prompt', 'text', language]);
  },
  number: (flow, _original, a, b) => {
    const [step, node] = stepAt(flow, a) ?? [];
    if (step === undefined || node === undefined) return [];
    const field = node.type === 'menu' ? 'seconds' : 'times';
    node.config[field] = 1 + (b % 12);
    return fields(step, ['config', field]);
  },
  optional: (flow, _original, a, b) => {
    const [step, node] = stepAt(flow, a) ?? [];
    if (step === undefined || node?.type !== 'menu') return [];
    if (node.config.wrongKey === undefined) node.config.wrongKey = { text: { en: wordAt(b) } };
    else delete node.config.wrongKey;
    return fields(step, ['config', 'wrongKey'], ['config', 'wrongKey', 'text', 'en']);
  },
  rename: (flow, _original, a, b) => {
    const [step, node] = stepAt(flow, a) ?? [];
    if (step === undefined || node === undefined) return [];
    if (b % 4 === 0) delete node.title;
    else node.title = wordAt(b);
    return fields(step, ['title']);
  },
  relabel: (flow, _original, a, b, c) => {
    const [step, node] = stepAt(flow, a) ?? [];
    const option = node === undefined ? undefined : pick(optionsOf(node) ?? [], b);
    if (step === undefined || option === undefined) return [];
    option.label = wordAt(c);
    return fields(step, ['config', 'options', option.key, 'label']);
  },
  option: (flow, _original, a, b, c) => {
    const [step, node] = stepAt(flow, a) ?? [];
    const options = node === undefined ? undefined : optionsOf(node);
    const key = pick(KEYS, b) ?? '1';
    if (step === undefined || node === undefined || options === undefined) return [];
    const at = options.findIndex((option) => option.key === key);
    if (at < 0) options.splice(c % (options.length + 1), 0, { key, label: wordAt(c) });
    else {
      options.splice(at, 1);
      delete node.next[key];
    }
    const touched = fields(step, ['config', 'options', key], ['config', 'options', key, 'label']);
    return [...touched, { of: 'order', step }, { of: 'way', step, exit: key }];
  },
  reorder: (flow, _original, a, b) => {
    const [step, node] = stepAt(flow, a) ?? [];
    const options = node === undefined ? undefined : optionsOf(node);
    if (step === undefined || options === undefined || options.length < 2) return [];
    options.splice(b % options.length, 0, ...options.splice(0, 1));
    return [{ of: 'order', step }];
  },
  kind: (flow, _original, a, b) => {
    const [step, node] = stepAt(flow, a) ?? [];
    if (step === undefined || node === undefined) return [];
    const menu = { prompt: { text: { en: wordAt(b) } }, options: [{ key: '1', label: 'One' }], seconds: 6 };
    const say = { prompt: { text: { en: wordAt(b) } }, times: 1 };
    node.config = node.type === 'say' ? menu : say;
    node.type = node.type === 'say' ? 'menu' : 'say';
    node.version = 1 + (b % 2);
    node.next = {};
    return allOf(step);
  },
  wire: (flow, _original, a, b, c) => {
    const [step, node] = stepAt(flow, a) ?? [];
    const [to] = stepAt(flow, c) ?? [];
    if (step === undefined || node === undefined || to === undefined) return [];
    const exit = node.type === 'menu' ? (pick(KEYS, b) ?? '1') : 'done';
    if (b % 5 === 0) delete node.next[exit];
    else node.next[exit] = to;
    return [{ of: 'way', step, exit }];
  },
  move: (flow, _original, a, b, c) => {
    const [step] = stepAt(flow, a) ?? [];
    if (step === undefined) return [];
    flow.canvas[step] = { x: b, y: c };
    return [{ of: 'place', step }];
  },
  setting: (flow, _original, a, b) => {
    const name = pick(['title', 'timeZone', 'onHangup', 'onError', 'start'] as const, a) ?? 'title';
    const value = name === 'title' || name === 'timeZone' ? wordAt(b) : (stepAt(flow, b)?.[0] ?? 's1');
    if (b % 4 === 0 && name !== 'title' && name !== 'start') delete flow[name];
    else flow[name] = value;
    return [{ of: 'setting', path: [name] }];
  },
  fallback: (flow, _original, a, b) => {
    if (a % 3 === 0) delete flow.fallback;
    else flow.fallback = a % 3 === 1 ? { number: String(10 + (b % 5)) } : { box: `box-${b % 5}` };
    return [['fallback'], ['fallback', 'number'], ['fallback', 'box']].map((path): Fact => ({ of: 'setting', path }));
  },
  variable: (flow, _original, a, b) => {
    const name = pick(['tries', 'customer', 'order'], a) ?? 'tries';
    if (b % 3 === 0) delete flow.variables[name];
    else flow.variables[name] = { type: b % 2 === 0 ? 'number' : 'string', ...(b % 5 === 0 ? {} : { default: b % 7 }) };
    return [[], ['type'], ['default']].map((rest): Fact => ({ of: 'setting', path: ['variables', name, ...rest] }));
  },
  language: (flow, _original, a) => {
    const tag = pick(['de', 'en', 'hu', 'fr'], a) ?? 'de';
    if (!flow.languages.includes(tag)) flow.languages.splice(a % (flow.languages.length + 1), 0, tag);
    else if (flow.languages.length > 1) flow.languages = flow.languages.filter((one) => one !== tag);
    return [{ of: 'language', tag }, { of: 'languageOrder' }];
  },
  note: (flow, _original, a, b) => {
    const notes = flow.notes;
    if (notes === undefined) return [];
    const id = `n${1 + (a % 3)}`;
    const known = notes.find((note) => note.id === id);
    if (known === undefined) notes.push({ id, text: wordAt(b), x: b, y: b, width: 100, height: 100 });
    else if (b % 3 === 0 && notes[notes.length - 1] === known) notes.pop();
    else known.text = wordAt(b);
    return [[id], [id, 'text'], [id, 'x'], [id, 'y']].map((path): Fact => ({ of: 'note', path }));
  },
} as const satisfies Readonly<Record<string, Perform>>;

export const randomEdits = (): fc.Arbitrary<readonly RandomEdit[]> => {
  const number = fc.nat({ max: 1000 });
  const kind = fc.constantFrom(...(Object.keys(EDITS) as RandomEdit['kind'][]));
  // Often the same few steps, so that edits of one step pile up.
  const step = fc.oneof(fc.nat({ max: 2 }), number);
  return fc.array(fc.record({ kind, a: step, b: number, c: number }), { maxLength: 60 });
};

/** A flow after edits, and every fact that they touched, on purpose or as a consequence. */
export function afterEdits(original: Flow, edits: readonly RandomEdit[]): { flow: Flow; touched: readonly Fact[] } {
  const flow = copyOf(original);
  const touched = edits.flatMap(({ kind, a, b, c }) => [...(EDITS[kind] as Perform)(flow, original, a, b, c)]);
  return { flow, touched };
}
