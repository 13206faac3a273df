import { describe, expect, it } from 'vitest';
import { graftTalk } from './graft-talk.ts';
import { CALLBACK_FLOW } from './testing/callback-house.ts';

describe('a flow that a callback runs which a person has entered', () => {
  it('is the talk, then its end, and is itself otherwise', () => {
    const { start, nodes, canvas: _, ...rest } = graftTalk(CALLBACK_FLOW);
    const { start: _s, nodes: before, canvas: _c, ...same } = CALLBACK_FLOW;
    const { type, next } = nodes[start] ?? {};
    expect(type).toBe('callback-talk');
    expect([nodes[next?.talked ?? '']?.type, nodes[next?.error ?? '']?.type]).toEqual(['hangup', 'hangup']);
    expect(nodes).toMatchObject(before);
    expect(rest).toEqual(same);
  });

  it('gives way to steps that are called like its own', () => {
    const twice = graftTalk(graftTalk(CALLBACK_FLOW));
    expect(twice.start).toBe('callback-talk-x');
    expect(Object.keys(twice.nodes)).toHaveLength(Object.keys(CALLBACK_FLOW.nodes).length + 4);
  });
});
