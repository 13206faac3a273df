import { describe, expect, it } from 'vitest';
import { completions } from './completions.ts';

describe('completions', () => {
  const found = completions({
    variables: { order: { type: 'map', title: 'The order' }, caller: { type: 'string' } },
  });

  it('offers the flow’s variables with their titles, but none with a reserved name', () => {
    expect(found[0]).toEqual({ name: 'order', type: 'map', detail: 'The order' });
    expect(found.map(({ name }) => name)).not.toContain('caller');
  });

  it('offers what the engine knows, and the text functions', () => {
    const names = found.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['caller.number', 'call.now', 'hours.nextOpening', 'until()']));
  });
});
