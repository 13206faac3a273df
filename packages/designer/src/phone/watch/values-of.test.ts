import type { TraceEntry } from '@callwright/flow/engine';
import { describe, expect, it } from 'vitest';
import { practiceFlow } from '../testing/practice-flow.ts';
import { valuesOf } from './values-of.ts';

const trace = (...entries: TraceEntry[]) => entries.map((entry, at) => ({ at, entry }));
const entered: TraceEntry = { kind: 'entered', flow: 'practice', node: 'number', visit: 1, depth: 0 };

describe('the values of a call', () => {
  it('are those of the flow, as last set; secrets are nowhere', () => {
    const values = valuesOf(
      [practiceFlow()],
      trace(
        entered,
        { kind: 'set', name: 'customer', value: { personal: '1' } },
        { kind: 'set', name: 'customer', value: { personal: '4711' } },
        { kind: 'set', name: 'pin', value: { secret: true } },
        { kind: 'set', name: 'hours', value: { personal: { branch: 'open' } } },
      ),
    );
    expect(values.map(({ name, set, secret, value }) => [name, set, secret, value])).toEqual([
      ['customer', true, false, '4711'],
      ['pin', true, true, 'secret'],
      ['name', false, false, ''],
      ['open', false, false, 3],
    ]);
  });
});
