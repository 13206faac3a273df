import { describe, expect, it } from 'vitest';
import { specialChange } from './special-changes.ts';

const one = { text: { de: 'Heute nicht.' }, dialled: ['+491'], until: '2026-11-22T13:00:00Z' };

describe('what a change of a special announcement did', () => {
  it('made it, or took it away', () => {
    expect(specialChange(null, one)).toEqual({ kind: 'made' });
    expect(specialChange(one, null)).toEqual({ kind: 'removed' });
  });

  it('names the parts', () => {
    const after = { ...one, text: { de: 'Doch.' }, until: '2026-11-22T12:00:00Z' };
    expect(specialChange(one, after)).toEqual({ kind: 'changed', parts: ['text', 'until'] });
    const flows = { ...one, flows: ['main'] };
    expect(specialChange(one, flows, ['a', 'b'])).toEqual({ kind: 'changed', parts: ['title', 'numbers'] });
    expect(specialChange(one, one)).toEqual({ kind: 'changed', parts: [] });
  });
});
