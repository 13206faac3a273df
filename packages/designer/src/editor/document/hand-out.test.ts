import type { Flow } from '@callwright/flow/document';
import { describe, expect, it } from 'vitest';
import { removeSteps } from './edit-steps.ts';
import { handedOutAt, handOut, takeBack } from './hand-out.ts';
import { smallFlow } from './small-flow.ts';

const flow: Flow = smallFlow('a:done>b');
const step = 'a';
const pointer = `/nodes/${step}/config/prompt`;
const entry = { title: 'Begrüßung', kind: 'text' as const };

describe('what is left to the office', () => {
  it('is named after its title, and keeps that name', () => {
    const once = handOut(flow, pointer, entry);
    expect(handedOutAt(once, pointer)).toEqual({ name: 'begrussung', pointer, ...entry });
    const renamed = handOut(once, pointer, { ...entry, title: 'Greeting', help: 'Be short.' });
    expect(renamed.handedOut).toEqual([
      { name: 'begrussung', pointer, kind: 'text', title: 'Greeting', help: 'Be short.' },
    ]);
  });

  it('has a name of its own each', () => {
    const twice = handOut(handOut(flow, pointer, entry), `${pointer}2`, entry);
    expect(twice.handedOut?.map(({ name }) => name)).toEqual(['begrussung', 'begrussung-2']);
  });

  it('is taken back without a trace, also with its step', () => {
    const once = handOut(flow, pointer, entry);
    expect(takeBack(once, pointer)).toEqual(flow);
    expect(removeSteps(once, [step]).handedOut).toBeUndefined();
  });
});
