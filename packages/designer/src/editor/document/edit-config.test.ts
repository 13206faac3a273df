import { describe, expect, it } from 'vitest';
import { followExits, setConfig } from './edit-config.ts';
import { addStep } from './edit-steps.ts';
import { connect } from './edit-ways.ts';
import { choiceType, smallFlow, smallTypes } from './small-flow.ts';

describe('ways follow the config', () => {
  it('keeps the way of an exit that is renamed', () => {
    expect(followExits(['1', '2', 'else'], ['1', '3', 'else'], { 1: 'a', 2: 'b' })).toEqual({ 1: 'a', 3: 'b' });
  });

  it('ends the way of an exit that is removed', () => {
    expect(followExits(['1', '2'], ['1'], { 1: 'a', 2: 'b', error: 'c' })).toEqual({ 1: 'a', error: 'c' });
  });

  it('gives new exits no way', () => {
    expect(followExits(['1'], ['1', '2'], { 1: 'a' })).toEqual({ 1: 'a' });
  });

  it('does so when a field of the step is edited', () => {
    const { flow, id } = addStep(smallFlow('a'), choiceType, { x: 0, y: 0 });
    const one = connect(setConfig(flow, smallTypes, id, { cases: ['1'] }), { step: id, exit: '1' }, 'a');
    expect(setConfig(one, smallTypes, id, { cases: ['2'] }).nodes[id]?.next).toEqual({ 2: 'a' });
    expect(setConfig(one, smallTypes, id, { cases: [] }).nodes[id]?.next).toEqual({});
  });
});
