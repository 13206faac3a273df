import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../document/index.ts';
import { randomFlow } from '../document/testing/random-flow.ts';
import { compareFlows, type FlowDiff } from './compare-flows.ts';
import { applyDiff } from './testing/apply-diff.ts';
import { sorted } from './testing/changes-by-text.ts';
import { mirrorDiff } from './testing/mirror-diff.ts';

const NOTHING: FlowDiff = { steps: [], ways: [], settings: [], places: [], notes: [] };

const flow: Flow = {
  callwright: 1,
  id: 'front-desk',
  title: 'Front desk',
  languages: ['de', 'en'],
  variables: { tries: { type: 'number' } },
  start: 'menu',
  nodes: {
    menu: {
      type: 'menu',
      version: 1,
      config: { options: [{ key: '1' }, { key: '2', label: 'Kitchen' }], tries: 2 },
      next: { '1': 'rooms', '2': 'kitchen' },
    },
    rooms: { type: 'say', version: 1, config: {}, next: {} },
    kitchen: { type: 'say', version: 1, config: {}, next: {} },
  },
  canvas: { menu: { x: 0, y: 0 }, rooms: { x: 400, y: 0 } },
};
const edited = (change: (copy: Flow) => void): Flow => {
  const copy = structuredClone(flow);
  change(copy);
  return copy;
};
const step = (id: string, copy: Flow) => {
  const found = copy.nodes[id];
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const unordered = (diff: FlowDiff) => ({
  ...diff,
  steps: diff.steps.map((one) => (one.kind === 'changed' ? { ...one, changes: sorted(one.changes) } : one)),
  settings: sorted(diff.settings),
  notes: sorted(diff.notes),
});

describe('the difference of two flows', () => {
  it('is nothing for the same flow, even when its keys stand in another order', () => {
    const copy = structuredClone(flow);
    copy.nodes = Object.fromEntries(Object.entries(copy.nodes).reverse());
    expect(compareFlows(flow, copy)).toEqual(NOTHING);
  });

  it('tells a field apart from the others of its step', () => {
    const after = edited((copy) => {
      step('menu', copy).config.tries = 3;
    });
    expect(compareFlows(flow, after)).toEqual({
      ...NOTHING,
      steps: [
        {
          kind: 'changed',
          step: 'menu',
          changes: [{ kind: 'changed', path: ['config', 'tries'], before: 2, after: 3 }],
        },
      ],
    });
  });

  it('keeps moving a card apart from behaviour', () => {
    const after = edited((copy) => {
      copy.canvas.menu = { x: 40, y: 0 };
      copy.canvas.kitchen = { x: 1, y: 2 };
    });
    expect(compareFlows(flow, after)).toEqual({
      ...NOTHING,
      places: [
        { step: 'kitchen', before: null, after: { x: 1, y: 2 } },
        { step: 'menu', before: { x: 0, y: 0 }, after: { x: 40, y: 0 } },
      ],
    });
  });

  it('tells where a way led and leads, and that a removed step took its own along', () => {
    const after = edited((copy) => {
      const { kitchen: _gone, ...rest } = copy.nodes;
      copy.nodes = rest;
      step('menu', copy).next = { '1': 'menu' };
      step('rooms', copy).next = { done: 'menu' };
    });
    expect(compareFlows(flow, after)).toEqual({
      ...NOTHING,
      steps: [{ kind: 'removed', step: 'kitchen', node: flow.nodes.kitchen }],
      ways: [
        { step: 'menu', exit: '1', before: 'rooms', after: 'menu' },
        { step: 'menu', exit: '2', before: 'kitchen', after: null },
        { step: 'rooms', exit: 'done', before: null, after: 'menu' },
      ],
    });
  });

  it('tells settings one by one', () => {
    const after = edited((copy) => {
      copy.languages = ['en', 'de', 'hu'];
      copy.onHangup = 'rooms';
      copy.variables = { tries: { type: 'number', default: 1 } };
    });
    expect(compareFlows(flow, after).settings).toEqual([
      { kind: 'added', path: ['languages', { by: null, key: 'hu' }], after: 'hu', at: 2 },
      { kind: 'reordered', path: ['languages'], by: null, before: ['de', 'en'], after: ['en', 'de'] },
      { kind: 'added', path: ['onHangup'], after: 'rooms' },
      { kind: 'added', path: ['variables', 'tries', 'default'], after: 1 },
    ]);
  });

  it('lacks nothing: put onto the one flow it makes the other, for any two flows', () => {
    fc.assert(
      fc.property(randomFlow(), randomFlow(), (one, other) => {
        expect(applyDiff(one, compareFlows(one, other))).toEqual(other);
      }),
    );
  });

  it('is the mirror image from the other side, and nothing against itself, for any flows', () => {
    fc.assert(
      fc.property(randomFlow(), randomFlow(), (one, other) => {
        expect(unordered(compareFlows(other, one))).toEqual(unordered(mirrorDiff(compareFlows(one, other))));
        expect(compareFlows(one, structuredClone(one))).toEqual(NOTHING);
      }),
    );
  });
});
