import { compareFlows } from '@callwright/flow/diff';
import type { Flow } from '@callwright/flow/document';
import { describe, expect, it } from 'vitest';
import { smallFlow, smallTypes } from '../../editor/document/small-flow.ts';
import { drawnTogether, marksOf } from './drawn-together.ts';
import { entriesOf, looksOf } from './entries.ts';

const before = smallFlow('a:done>b b:done>c c:done>d');
const after: Flow = (() => {
  const flow = structuredClone(before);
  // c goes, and what led to it leads to a new one in its place; d is moved; a says something else, and its way too.
  const { c: _gone, ...nodes } = flow.nodes;
  flow.nodes = { ...nodes, e: { type: 'note', version: 1, config: { text: 'e' }, next: { done: 'd' } } };
  flow.canvas = { ...flow.canvas, e: { x: 800, y: 0 }, d: { x: 1200, y: 300 } };
  delete flow.canvas.c;
  if (flow.nodes.a !== undefined) flow.nodes.a.config = { text: 'hello' };
  if (flow.nodes.a !== undefined) flow.nodes.a.next = { done: 'd' };
  if (flow.nodes.b !== undefined) flow.nodes.b.next = { done: 'e' };
  flow.title = 'Other';
  flow.variables = { tries: { type: 'number', default: 1 }, name: { type: 'string' } };
  return flow;
})();
const diff = compareFlows(before, after);

describe('the differences as people count them', () => {
  it('are one for a step, whatever changed in it, and one for each setting and variable', () => {
    const entries = entriesOf(before, after, diff);
    expect(
      entries.map((entry) => (entry.kind === 'setting' ? [entry.key, entry.variable] : [entry.kind, entry.step])),
    ).toEqual([
      ['title', null],
      ['variables', 'name'],
      ['variables', 'tries'],
      ['changed', 'a'],
      ['removed', 'c'],
      ['added', 'e'],
      ['changed', 'b'],
    ]);
    const [a] = entries.filter((entry) => entry.kind === 'changed');
    expect(a).toMatchObject({
      changes: [{ path: ['config', 'text'] }],
      ways: [{ exit: 'done', before: 'b', after: 'd' }],
    });
  });

  it('do not count cards that only lie elsewhere, nor the address of the schema', () => {
    const moved = { ...before, $schema: 'x', canvas: { ...before.canvas, a: { x: 1, y: 1 } } };
    const difference = compareFlows(before, moved);
    expect(entriesOf(before, moved, difference)).toEqual([]);
    expect(looksOf(before, moved, difference)).toEqual({ moved: ['a'], notes: false });
    expect(looksOf(before, after, diff).moved).toEqual(['d']);
  });
});

describe('both versions in one drawing', () => {
  const drawn = drawnTogether(before, after, diff, smallTypes);

  it('is the later one and what it lost, which stands below what took its place', () => {
    expect(Object.keys(drawn.nodes).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(drawn.nodes.a).toBe(after.nodes.a);
    expect(drawn.nodes.c).toBe(before.nodes.c);
    expect(drawn.canvas.c?.x).toBe(800);
    expect(drawn.canvas.c?.y).toBeGreaterThan(0);
    expect(after.nodes.c).toBeUndefined();
  });

  it('leaves a lost step where it stood when nothing covers it', () => {
    const { e: _new, ...nodes } = after.nodes;
    const emptied = { ...after, nodes };
    const together = drawnTogether(before, emptied, compareFlows(before, emptied), smallTypes);
    expect(together.canvas.c).toEqual(before.canvas.c);
  });

  it('marks steps and ways; moved ones only when wanted', () => {
    expect(marksOf(before, after, diff, false)).toEqual({
      steps: { a: 'changed', b: 'changed', c: 'removed', e: 'added' },
      ways: { 'a/done': 'added', 'b/done': 'added', 'c/done': 'removed', 'e/done': 'added' },
      lost: [
        { step: 'a', exit: 'done', to: 'b' },
        { step: 'b', exit: 'done', to: 'c' },
      ],
    });
    expect(marksOf(before, after, diff, true).steps).toMatchObject({ d: 'moved', a: 'changed' });
  });
});
