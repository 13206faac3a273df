import { checkExpression, compileExpression } from '@callwright/flow/expression';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { celToCondition } from './cel-to-condition.ts';
import type { Condition, ConditionRow } from './condition.ts';
import { conditionToCel } from './condition-to-cel.ts';

const scope = {
  variables: { department: { type: 'string' }, tries: { type: 'number' }, vip: { type: 'boolean' } },
} as const;

const someText = fc.string({ maxLength: 12, unit: 'grapheme' });
const someNumber = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
);
const row: fc.Arbitrary<ConditionRow> = fc.oneof(
  fc.record({
    variable: fc.constant('department'),
    operator: fc.constantFrom('is', 'isNot'),
    value: someText.filter((text) => text !== ''),
  }),
  fc.record({ variable: fc.constant('tries'), operator: fc.constantFrom('is', 'isNot'), value: someNumber }),
  fc.record({ variable: fc.constant('vip'), operator: fc.constantFrom('is', 'isNot'), value: fc.boolean() }),
  fc.record({ variable: fc.constant('department'), operator: fc.constantFrom('isEmpty', 'isNotEmpty') }),
  fc.record({
    variable: fc.constant('department'),
    operator: fc.constantFrom('contains', 'startsWith', 'endsWith'),
    value: someText,
  }),
  fc.record({
    variable: fc.constant('tries'),
    operator: fc.constantFrom('moreThan', 'atLeast', 'lessThan', 'atMost'),
    value: someNumber,
  }),
  fc.record({
    variable: fc.constantFrom('department', 'caller.country'),
    operator: fc.constantFrom('isOneOf', 'isNoneOf'),
    value: fc.array(someText, { maxLength: 4 }),
  }),
);
const condition: fc.Arbitrary<Condition> = fc.record({
  match: fc.constantFrom('all', 'any'),
  rows: fc.array(row, { maxLength: 4 }),
});

/** One row or none: all and any are the same. */
const normal = ({ match, rows }: Condition): Condition => ({ match: rows.length < 2 ? 'all' : match, rows });
/** The CEL of -0 is 0. */
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

type Values = { readonly department: string; readonly tries: number; readonly vip: boolean };

function holds(row: ConditionRow, values: Values): boolean {
  const value = row.variable === 'caller.country' ? 'AT' : values[row.variable as keyof Values];
  switch (row.operator) {
    case 'is':
      return value === row.value;
    case 'isNot':
      return value !== row.value;
    case 'isEmpty':
      return value === '';
    case 'isNotEmpty':
      return value !== '';
    case 'contains':
      return String(value).includes(row.value);
    case 'startsWith':
      return String(value).startsWith(row.value);
    case 'endsWith':
      return String(value).endsWith(row.value);
    case 'moreThan':
      return Number(value) > row.value;
    case 'atLeast':
      return Number(value) >= row.value;
    case 'lessThan':
      return Number(value) < row.value;
    case 'atMost':
      return Number(value) <= row.value;
    case 'isOneOf':
      return row.value.includes(value as string);
    case 'isNoneOf':
      return !row.value.includes(value as string);
  }
}

describe('a condition and its CEL', () => {
  it('are inverse', () => {
    fc.assert(
      fc.property(condition, (given) => {
        expect(json(celToCondition(conditionToCel(given)))).toEqual(json(normal(given)));
      }),
      { numRuns: 1000 },
    );
  });

  it('mean the same: the CEL passes the checker and holds when the rows hold', () => {
    const values = fc.record({
      department: fc.oneof(someText, fc.constantFrom('', 'service')),
      tries: someNumber,
      vip: fc.boolean(),
    });
    fc.assert(
      fc.property(condition, values, (given, variables) => {
        const cel = conditionToCel(given);
        expect(checkExpression(cel, scope, 'boolean')).toEqual({ type: 'bool' });
        const result = compileExpression(cel, scope).evaluate({
          variables,
          caller: { number: '', anonymous: false, country: 'AT', contact: null },
          call: { dialled: '', reference: '', language: 'en' },
          hours: null,
          queue: null,
          callback: null,
          language: 'en',
          now: 0,
          timeZone: 'UTC',
        });
        const { match, rows } = normal(given);
        const expected =
          match === 'all' ? rows.every((r) => holds(r, variables)) : rows.some((r) => holds(r, variables));
        expect(result).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('reads what people type by hand', () => {
    expect(celToCondition(' department=="service"&&tries>2 ')).toEqual({
      match: 'all',
      rows: [
        { variable: 'department', operator: 'is', value: 'service' },
        { variable: 'tries', operator: 'moreThan', value: 2 },
      ],
    });
  });

  it.each([
    '',
    'a && b',
    'size(a) > 2',
    'a == 1 && b == 2 || c == 3',
    '(a == 1)',
    'a == ',
    'a == b',
    'a in b',
    'a > "x"',
    'a == 1 &&',
  ])('leaves %j to the text editor', (cel) => {
    expect(celToCondition(cel)).toBeUndefined();
  });
});
