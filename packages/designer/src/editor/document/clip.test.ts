import { describe, expect, it } from 'vitest';
import { copySteps, parseClip, pasteSteps } from './clip.ts';
import { smallFlow } from './small-flow.ts';

describe('copy and paste', () => {
  const flow = smallFlow('a:done>b b:done>c b:error>a');

  it('copies the ways between the copied steps, and no others', () => {
    const { flow: pasted, ids } = pasteSteps(flow, copySteps(flow, ['a', 'b']), { x: 40, y: 40 });
    expect(ids).toEqual(['a-2', 'b-2']);
    expect(pasted.nodes['a-2']?.next).toEqual({ done: 'b-2' });
    expect(pasted.nodes['b-2']?.next).toEqual({ error: 'a-2' });
    expect(pasted.canvas['b-2']).toEqual({ x: 440, y: 40 });
    expect(pasted.nodes.a).toBe(flow.nodes.a);
  });

  it('survives the clipboard', () => {
    const clip = copySteps(flow, ['a']);
    expect(parseClip(JSON.stringify(clip))).toEqual(clip);
  });

  it.each(['hello', '{}', '{"callwrightSteps":1}', '{"callwrightSteps":1,"nodes":{"__proto__x":1},"canvas":{}}'])(
    'takes nothing from %s',
    (text) => expect(parseClip(text)).toBeNull(),
  );

  it('takes no step whose id could do harm', () => {
    const text =
      '{"callwrightSteps":1,"nodes":{"__proto__":{"type":"a","version":1,"config":{},"next":{}}},"canvas":{}}';
    expect(parseClip(text)).toBeNull();
  });
});
