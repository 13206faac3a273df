import { describe, expect, it } from 'vitest';
import { addStep, moveSteps, removeSteps, renameStep, replaceStep } from './edit-steps.ts';
import { choiceType, noteType, smallFlow } from './small-flow.ts';

describe('editing steps', () => {
  it('makes the first step the one where calls begin', () => {
    const empty = { ...smallFlow('a'), nodes: {}, canvas: {}, start: 'start' };
    const { flow, id } = addStep(empty, noteType, { x: 1, y: 2 });
    expect(flow.start).toBe(id);
    expect(flow.canvas[id]).toEqual({ x: 1, y: 2 });
  });

  it('gives every new step an id of its own and a config of its own', () => {
    const first = addStep(smallFlow('note'), noteType, { x: 0, y: 0 });
    const second = addStep(first.flow, noteType, { x: 0, y: 0 });
    expect([first.id, second.id]).toEqual(['note-2', 'note-3']);
    expect(second.flow.nodes['note-3']?.config).not.toBe(noteType.initial);
  });

  it('takes away the ways that led to a removed step, and only those', () => {
    const flow = removeSteps(smallFlow('a:done>b a:1>c b:done>c c:done>a'), ['b']);
    expect(Object.keys(flow.nodes)).toEqual(['a', 'c']);
    expect(flow.nodes.a?.next).toEqual({ 1: 'c' });
    expect(flow.nodes.c?.next).toEqual({ done: 'a' });
    expect(flow.canvas.b).toBeUndefined();
  });

  it('lets calls begin at the next step when the first one goes', () => {
    expect(removeSteps(smallFlow('a:done>b b:done>c'), ['a', 'b']).start).toBe('c');
  });

  it('forgets a removed step as the path after hanging up', () => {
    const flow = { ...smallFlow('a:done>b'), onHangup: 'b', onError: 'a' };
    const rest = removeSteps(flow, ['b']);
    expect(rest).not.toHaveProperty('onHangup');
    expect(rest.onError).toBe('a');
  });

  it('is the same document when nothing changes', () => {
    const flow = smallFlow('a:done>b');
    expect(moveSteps(flow, { a: { x: 0, y: 0 } })).toBe(flow);
    expect(removeSteps(flow, ['nobody'])).toBe(flow);
    expect(renameStep(flow, 'a', '')).toBe(flow);
  });

  it('moving changes no behaviour', () => {
    const flow = smallFlow('a:done>b');
    expect(moveSteps(flow, { b: { x: 9, y: 9 } }).nodes).toBe(flow.nodes);
  });

  it('keeps name, place and the ways that still exist when a step is replaced', () => {
    const flow = renameStep(smallFlow('a:done>b b:done>c b:error>a'), 'b', 'Mine');
    const replaced = replaceStep(flow, 'b', choiceType);
    expect(replaced.nodes.b).toMatchObject({ type: 'choice', title: 'Mine', next: { error: 'a' } });
    expect(replaced.nodes.a?.next).toEqual({ done: 'b' });
  });
});
