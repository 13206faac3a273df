import { describe, expect, it } from 'vitest';
import { graftTalk } from './graft-talk.ts';
import { CALLBACK_FLOW } from './testing/callback-house.ts';

describe('a flow that a callback runs', () => {
  it('begins with the talk, goes on where the step leads to that was asked, and is itself otherwise', () => {
    const { start, nodes, canvas: _, ...rest } = graftTalk(CALLBACK_FLOW, 'callback');
    const { start: _s, nodes: before, canvas: _c, ...same } = CALLBACK_FLOW;
    expect(nodes[start]).toEqual({
      type: 'callback-talk',
      version: 1,
      config: {},
      next: { talked: 'opinion', error: 'sorry' },
    });
    expect(nodes).toMatchObject(before);
    expect(rest).toEqual(same);
  });

  it('ends after the talk where no step was asked, or it leads nowhere', () => {
    const { callback, ...others } = CALLBACK_FLOW.nodes;
    if (callback === undefined) throw new Error('the step is not there');
    const loose = { ...CALLBACK_FLOW, nodes: { ...others, callback: { ...callback, next: {} } } };
    for (const flow of [
      graftTalk(CALLBACK_FLOW, null),
      graftTalk(CALLBACK_FLOW, 'gone'),
      graftTalk(loose, 'callback'),
    ]) {
      const { talked = '', error = '' } = flow.nodes[flow.start]?.next ?? {};
      expect([flow.nodes[talked]?.type, flow.nodes[error]?.type]).toEqual(['hangup', 'hangup']);
    }
  });

  it('gives way to steps that are called like its own', () => {
    const twice = graftTalk(graftTalk(CALLBACK_FLOW, 'callback'), 'callback');
    expect(twice.start).toBe('callback-talk-x');
    expect(Object.keys(twice.nodes)).toHaveLength(Object.keys(CALLBACK_FLOW.nodes).length + 4);
  });
});
