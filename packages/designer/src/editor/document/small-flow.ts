import type { Flow } from '@callwright/flow/document';
import { defineNode, KeyField, type NodeType, sayLiterally } from '@callwright/flow/sdk';
import { Type } from 'typebox';
import { indexNodeTypes } from '../../nodes/node-types.ts';

// Flows for tests, drawn in a line: `a:done>b a:1>c b:done>c`.

const done = defineNode({
  type: 'note',
  version: 1,
  category: 'say',
  icon: 'note',
  config: Type.Object({ text: Type.String() }),
  initial: { text: '' },
  exits: ['done'],
  summary: () => ({ key: 'note' }),
  *run({ config }) {
    yield* sayLiterally({ text: { en: config.text } });
    return 'done';
  },
  examples: [],
});

/** Its ways out are the keys in its config. */
const choice: NodeType = {
  ...done,
  type: 'choice',
  category: 'decide',
  config: Type.Object({ cases: Type.Array(KeyField()) }),
  initial: { cases: [] },
  exits: ({ cases }) => [...(Array.isArray(cases) ? cases : []), 'noInput'],
};

export const noteType: NodeType = done;
export const choiceType: NodeType = choice;
export const smallTypes = indexNodeTypes([done, choice]);

/** Builds a flow of `note` steps out of `from:exit>to` arrows; the first step named begins. */
export function smallFlow(arrows: string): Flow {
  const flow: Flow = {
    callwright: 1,
    id: 'small',
    title: 'Small',
    languages: ['en'],
    variables: {},
    start: '',
    nodes: {},
    canvas: {},
  };
  const ensure = (id: string) => {
    if (flow.start === '') flow.start = id;
    flow.nodes[id] ??= { type: 'note', version: 1, config: { text: id }, next: {} };
    flow.canvas[id] ??= { x: Object.keys(flow.canvas).length * 400, y: 0 };
    return flow.nodes[id];
  };
  for (const arrow of arrows.split(' ')) {
    const [from = '', to] = arrow.split('>');
    const [id = '', exit = 'done'] = from.split(':');
    const node = ensure(id);
    if (to === undefined) continue;
    ensure(to);
    if (node !== undefined) node.next[exit] = to;
  }
  return flow;
}
