import type { Flow, FlowNode } from '@callwright/flow/document';
import { builtInTypes } from '@callwright/nodes';

const COLUMN = 360;
const ROW = 240;
const COLUMNS = 40;

/** A flow of `count` steps such as a large house might have: texts, menus, conditions and variables in turn, all reachable. */
export function flowOf(count: number): Flow {
  const nodes: Record<string, FlowNode> = {};
  const canvas: Flow['canvas'] = {};
  for (let i = 0; i < count; i++) {
    const id = `step-${i}`;
    nodes[id] = i === count - 1 ? step('hangup', {}, {}) : stepAt(i, count);
    canvas[id] = { x: (i % COLUMNS) * COLUMN, y: Math.floor(i / COLUMNS) * ROW };
  }
  return {
    callwright: 1,
    id: 'thousand-steps',
    title: 'A large house',
    languages: ['en', 'de'],
    variables: { visits: { type: 'number' }, name: { type: 'string' }, vip: { type: 'boolean' } },
    start: 'step-0',
    fallback: { number: '110' },
    nodes,
    canvas,
  };
}

function stepAt(i: number, count: number): FlowNode {
  const next = (ahead: number) => `step-${Math.min(i + ahead, count - 1)}`;
  switch (i % 4) {
    case 0:
      return step('say', { prompt: prompt(`Hello {{ name }}, this is text ${i}.`) }, { done: next(1) });
    case 1: {
      const options = ['1', '2', '3'].map((key) => ({ key, label: `Way ${key}` }));
      const exits = { '1': next(1), '2': next(2), '3': next(5), noInput: next(1), noMatch: next(1) };
      return step('menu', { prompt: prompt(`Menu ${i}: press 1, 2 or 3.`), options }, exits);
    }
    case 2:
      return step('set', { assignments: [{ variable: 'visits', value: { cel: 'visits + 1' } }] }, { done: next(1) });
    default: {
      const cases = [
        { exit: 'often', label: 'Often here', when: { cel: `visits > ${i} && !vip` } },
        { exit: 'vip', label: 'VIP', when: { cel: 'vip || caller.country == "DE"' } },
      ];
      return step('branch', { cases }, { often: next(1), vip: next(3), else: next(1) });
    }
  }
}

function prompt(text: string) {
  return { text: { en: text, de: text } };
}

function step(type: string, config: Record<string, unknown>, next: Record<string, string>): FlowNode {
  const known = builtInTypes.find((one) => one.type === type);
  if (known === undefined) throw new Error(`no step type ${type}`);
  return { type, version: known.version, config: { ...known.initial, ...config }, next };
}
