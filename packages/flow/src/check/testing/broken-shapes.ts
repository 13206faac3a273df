import { drop, type Loose, put } from './document-changes.ts';

type Change = readonly [name: string, change: (document: Loose) => void];

const WRONG: Readonly<Record<string, unknown>> = {
  null: null,
  number: 5,
  text: ' ',
  list: [[]],
  yes: true,
  object: { x: {} },
};

/** Every wrong kind of value at a path; `right`: the kinds that may stand there. */
function wrongKinds(right: readonly string[], ...path: readonly (string | number)[]): readonly Change[] {
  return Object.entries(WRONG)
    .filter(([kind]) => !right.includes(kind))
    .map(([kind, value]): Change => [`${path.join('/')} is ${kind}`, put(value, ...path)]);
}

const missing = (...path: readonly (string | number)[]): Change => [`${path.join('/')} is missing`, drop(...path)];

const surplus = (...path: readonly (string | number)[]): Change => [
  `${path.join('/')} is none of ours`,
  put(1, ...path),
];

/** Wrong types, missing and surplus keys, wherever a document has any. */
export const brokenShapes: readonly Change[] = [
  ...['callwright', 'id', 'title', 'languages', 'variables', 'start', 'nodes', 'canvas'].map((key) => missing(key)),
  ...['callwright', 'id', 'start', 'languages', 'nodes', 'canvas', 'variables'].flatMap((key) => wrongKinds([], key)),
  ...['description', 'title'].flatMap((key) => wrongKinds(['text'], key)),
  ...['timeZone', 'onHangup', 'onError', 'fallback', 'recording', 'notes'].flatMap((key) => wrongKinds([], key)),
  ...['type', 'version', 'config', 'next'].map((key) => missing('nodes', 'welcome', key)),
  ...['type', 'version', 'next', 'config'].flatMap((key) => wrongKinds([], 'nodes', 'welcome', key)),
  ...wrongKinds(['text'], 'nodes', 'welcome', 'title'),
  ...wrongKinds([], 'nodes', 'welcome'),
  ...wrongKinds([], 'nodes', 'welcome', 'next', 'next'),
  ...wrongKinds([], 'variables', 'name'),
  ...wrongKinds([], 'variables', 'name', 'type'),
  ...wrongKinds([], 'canvas', 'welcome'),
  ...wrongKinds(['number'], 'canvas', 'welcome', 'x'),
  ...wrongKinds([], 'notes', 0),
  ...wrongKinds([], 'nodes', 'welcome', 'config', 'prompt'),
  ...wrongKinds([], 'nodes', 'menu', 'config', 'options'),
  ...wrongKinds(['number'], 'nodes', 'menu', 'config', 'tries'),
  ...wrongKinds([], 'nodes', 'known', 'config', 'condition'),
  ...wrongKinds([], 'nodes', 'hours', 'config', 'schedule'),
  ...wrongKinds([], 'nodes', 'count', 'config', 'variable'),
  missing('nodes', 'welcome', 'config', 'prompt'),
  missing('nodes', 'welcome', 'config', 'prompt', 'text'),
  missing('nodes', 'menu', 'config', 'options', 0, 'label'),
  missing('nodes', 'known', 'config', 'condition', 'cel'),
  surplus('surplus'),
  surplus('nodes', 'welcome', 'surplus'),
  surplus('nodes', 'welcome', 'config', 'surplus'),
  surplus('nodes', 'welcome', 'config', 'prompt', 'surplus'),
  surplus('variables', 'name', 'surplus'),
  surplus('recording', 'surplus'),
];
