import type { TraceEntry } from '@callwright/flow/engine';
import { describe, expect, it } from 'vitest';
import { EMPTY_TRAIL, extendTrail } from './trail.ts';

const entered = (flow: string, node: string): TraceEntry => ({ kind: 'entered', flow, node, visit: 1, depth: 1 });
const left = (flow: string, node: string, exit: string): TraceEntry => ({
  kind: 'left',
  flow,
  node,
  visit: 1,
  exit,
  to: null,
});

describe('the trail of a call', () => {
  it('knows the steps, the ways and where the call is', () => {
    const trail = extendTrail(EMPTY_TRAIL, 'main', [
      entered('main', 'a'),
      left('main', 'a', '1'),
      entered('main', 'b'),
    ]);
    expect(trail).toEqual({ visits: { a: 1, b: 1 }, ways: { 'a/1': true }, now: 'b', faults: {} });
  });

  it('counts visits and keeps to its own flow', () => {
    const turns = [entered('main', 'a'), entered('part', 'a'), entered('main', 'a')];
    expect(extendTrail(EMPTY_TRAIL, 'main', turns).visits).toEqual({ a: 2 });
  });

  it('is nowhere after the end', () => {
    const trail = extendTrail(EMPTY_TRAIL, 'main', [entered('main', 'a'), { kind: 'ended', by: 'flow' }]);
    expect(trail.now).toBeNull();
    expect(trail.visits).toEqual({ a: 1 });
  });
});
