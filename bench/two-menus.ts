import type { Flow, FlowNode } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';

/** A caller who presses keys in two menus for ever: each turn replays a visit, leaves it, and begins the next. */
export function twoMenus(types: readonly NodeType[]): Flow {
  const type = types.find((one) => one.type === 'menu');
  if (type === undefined) throw new Error('no step type menu');
  return {
    callwright: 1,
    id: 'bench',
    title: 'Bench',
    languages: ['en'],
    variables: {},
    start: 'first',
    fallback: { number: '110' },
    nodes: { first: menu(type, 'second'), second: menu(type, 'first') },
    canvas: { first: { x: 0, y: 0 }, second: { x: 400, y: 0 } },
  };
}

function menu(type: NodeType, next: string): FlowNode {
  const option = (key: string) => ({
    key,
    label: `Option ${key}`,
    say: { text: { en: `For option ${key}, press ${key}.` } },
  });
  return {
    type: 'menu',
    version: type.version,
    config: { ...type.initial, prompt: { text: { en: 'Please choose.' } }, options: ['1', '2', '3'].map(option) },
    next: { '1': next, '2': next, '3': next, noInput: next, noMatch: next },
  };
}
