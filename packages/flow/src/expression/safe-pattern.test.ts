import { describe, expect, it } from 'vitest';
import { checkExpression } from './check-expression.ts';

const scope = { variables: { name: { type: 'string' as const } } };
const refused = (pattern: string) => 'problems' in checkExpression(`name.matches(${pattern})`, scope, 'boolean');

describe('patterns', () => {
  it.each(['"^[0-9]{4,6}$"', '"^(DE|AT|CH)[0-9]+$"', '"^(?:ab)+$"', '"a*b*"', '"[(+*]+"', '"\\\\(+"', '"(a|b){2}"'])(
    'lets %s pass',
    (pattern) => expect(refused(pattern)).toBe(false),
  );

  it.each([
    '"^(a+)+$"',
    '"(a|a)*"',
    '"((a+))+"',
    '"(a*){2,}"',
    '"(a)\\\\1"',
    'name',
    '"x" + "y"',
    `"${'x'.repeat(201)}"`,
  ])('refuses %s', (pattern) => expect(refused(pattern)).toBe(true));

  it('finds them wherever they stand', () => {
    expect(checkExpression('true || ["x"].exists(x, x.matches("(a+)+"))', scope, 'boolean')).toMatchObject({
      problems: [{ code: 'expression-type', from: 24, to: 42 }],
    });
  });
});
