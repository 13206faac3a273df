import { celToCondition, conditionToCel } from '@callwright/nodes';
import { describe, expect, it } from 'vitest';
import { operatorsFor, rowWith } from './condition-rows.ts';

describe('rows of a condition', () => {
  it('keep their value when the comparison changes', () => {
    const row = { variable: 'department', operator: 'is', value: 'sales' } as const;
    expect(rowWith(row, 'isOneOf', 'string')).toEqual({
      variable: 'department',
      operator: 'isOneOf',
      value: ['sales'],
    });
    expect(rowWith(row, 'isEmpty', 'string')).toEqual({ variable: 'department', operator: 'isEmpty' });
  });

  it('compare numbers with numbers when another value is chosen', () => {
    const row = { variable: 'tries', operator: 'contains', value: '3' } as const;
    expect(rowWith(row, 'contains', 'number')).toEqual({ variable: 'tries', operator: 'is', value: 3 });
  });

  it.each(['string', 'number', 'boolean'] as const)('of type %s are read back out of their text', (type) => {
    for (const operator of operatorsFor(type)) {
      const row = rowWith({ variable: 'x', operator: 'is', value: '5' }, operator, type);
      const back = celToCondition(conditionToCel({ match: 'all', rows: [row] }));
      expect(back?.rows).toEqual([row]);
    }
  });
});
