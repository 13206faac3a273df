import { describe, expect, it } from 'vitest';
import { checkExpression } from './check-expression.ts';
import type { ExpressionProblem, Scope } from './types.ts';

const scope: Scope = {
  variables: {
    tries: { type: 'number' },
    name: { type: 'string' },
    day: { type: 'date' },
    order: { type: 'map' },
    items: { type: 'list' },
    list: { type: 'list' },
  },
};

function firstProblem(source: string, expected: 'boolean' | 'string' | 'number' | 'any' = 'any'): ExpressionProblem {
  const checked = checkExpression(source, scope, expected);
  const [problem] = 'problems' in checked ? checked.problems : [];
  if (problem === undefined) throw new Error(`no problem in ${source}`);
  return problem;
}

describe('checkExpression', () => {
  it.each([
    ['tries == 3', 'boolean', 'bool'],
    ['tries + 1', 'number', 'double'],
    ['1 + tries', 'number', 'double'],
    ['size(items)', 'number', 'int'],
    ['order.total', 'boolean', 'dyn'],
    ['day', 'string', 'string'],
    ['until(day)', 'string', 'string'],
    ['items', 'any', 'list'],
    ['order', 'any', 'map'],
  ] as const)('accepts %s as %s', (source, expected, type) => {
    expect(checkExpression(source, scope, expected)).toEqual({ type });
  });

  it.each([
    ['tries ==', 'any', 'expression-syntax', 7, 8],
    ['"open', 'any', 'expression-syntax', 0, 5],
    ['', 'any', 'expression-syntax', 0, 0],
    ['tries == "3"', 'any', 'expression-type', 0, 12],
    ['!name', 'any', 'expression-type', 0, 5],
    ['tries + 1', 'boolean', 'expression-type', 0, 9],
    ['name', 'number', 'expression-type', 0, 4],
    ['b"x"', 'any', 'expression-type', 0, 4],
    ['tires == 3', 'any', 'expression-unknown-name', 0, 5],
    ['caller.nummer', 'any', 'expression-unknown-name', 7, 13],
    ['digit(name)', 'any', 'expression-unknown-name', 0, 5],
    ['digits(name, 1)', 'any', 'expression-type', 0, 15],
    ['if', 'any', 'expression-syntax', 0, 2],
  ] as const)('refuses %s as %s: %s', (source, expected, code, from, to) => {
    expect(firstProblem(source, expected)).toMatchObject({ code, from, to });
  });

  it('leaves a variable with a reserved name alone: the document check reports it', () => {
    expect(checkExpression('tries > 1', scope, 'boolean')).toEqual({ type: 'bool' });
  });

  it('refuses what is nested without end instead of overflowing', () => {
    expect(firstProblem('('.repeat(5000)).code).toBe('expression-syntax');
    expect(firstProblem(`${'-'.repeat(20_000)}1`).code).toMatch(/^expression-/);
    expect(firstProblem(`${'tries+'.repeat(20_000)}1`).code).toMatch(/^expression-/);
  });
});
