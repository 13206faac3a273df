import { describe, expect, it } from 'vitest';
import type { Json } from '../document/index.ts';
import { compileExpression } from './compile-expression.ts';
import { contextOf } from './testing/context.ts';
import { ExpressionFault, type Scope } from './types.ts';

const scope: Scope = {
  variables: {
    tries: { type: 'number' },
    name: { type: 'string' },
    vip: { type: 'boolean' },
    order: { type: 'map' },
    items: { type: 'list' },
  },
};
const variables = { tries: 3, name: 'Ann', vip: true, order: { total: 5, note: null }, items: [1, 'two'] };
const resultOf = (source: string, given: Readonly<Record<string, Json>> = variables): Json =>
  compileExpression(source, scope).evaluate(contextOf(given));

describe('compileExpression', () => {
  it.each<[string, Json]>([
    ['tries == 3', true],
    ['3 == tries', true],
    ['tries != 3', false],
    ['tries + 1', 4],
    ['10 - tries', 7],
    ['tries * 2', 6],
    ['tries / 2', 1.5],
    ['7 % tries', 1],
    ['tries in [1, 2, 3]', true],
    ['size(items) == tries - 1', true],
    ['order.total > 3 && vip', true],
    ['order.total + 1 == 6', true],
    ['has(order.missing) || order.note == null', true],
    ['order.?missing.orValue("none")', 'none'],
    ['caller.contact != null && caller.contact.vip', true],
    ['call.now', '2026-11-26T10:30:00+01:00[Europe/Berlin]'],
    ['call.language', 'de'],
    ['hours == null', true],
    ['items', [1, 'two']],
    ['{"a": tries, "b": [name]}', { a: 3, b: ['Ann'] }],
    ['caller', { number: '+498999998100', anonymous: false, country: 'DE', contact: { vip: true, name: 'Ann' } }],
    ['timestamp("2026-01-01T00:00:00Z")', '2026-01-01T00:00:00.000Z'],
    ['json(order)', '{"total":5,"note":null}'],
  ])('%s is %j', (source, expected) => {
    expect(resultOf(source)).toEqual(expected);
  });

  it.each([
    'order.missing',
    'order.constructor',
    'caller.contact.missing',
    'hours.branch',
    'tries / 0',
    'tries % 0',
    'b"bytes"',
    'duration("3s")',
    '9007199254740993',
    'optional.none()',
    'int(name)',
    'tries ==',
    'missing',
    'name.matches("(")',
  ])('%s faults', (source) => {
    expect(() => resultOf(source)).toThrow(ExpressionFault);
  });

  it('faults on a variable that has no value or one of another type', () => {
    expect(() => resultOf('tries + 1', {})).toThrow(ExpressionFault);
    expect(() => resultOf('tries + 1', { tries: 'three' })).toThrow(ExpressionFault);
    expect(() => resultOf('name', { name: null })).toThrow(ExpressionFault);
  });

  it('tells the place of a fault but no value of the caller', () => {
    expect(() => resultOf('int(name) == 1', { ...variables, name: 'geheim' })).toThrow(/int\(name\) == 1/);
    expect(() => resultOf('int(name) == 1', { ...variables, name: 'geheim' })).not.toThrow(/geheim/);
  });

  it('keeps a hostile key of an answer as a key', () => {
    const order = JSON.parse('{"__proto__": {"vip": true}}') as Json;
    expect(JSON.stringify(resultOf('order', { order }))).toBe('{"__proto__":{"vip":true}}');
    expect(resultOf('has(order.vip)', { order })).toBe(false);
  });
});
