import type { Environment } from '@marcbachmann/cel-js';

const arithmetic = {
  '+': (left: number, right: number) => left + right,
  '-': (left: number, right: number) => left - right,
  '*': (left: number, right: number) => left * right,
  '/': (left: number, right: number) => left / right,
  '%': (left: number, right: number) => left % right,
} as const;

/**
 * A flow's numbers are CEL doubles, and CEL has no `double + int`: these overloads let people write `tries + 1`
 * instead of `tries + 1.0`. CEL compares `<` and `int == double` across the two already.
 */
export function registerNumberOperators(environment: Environment): void {
  for (const [operator, calculate] of Object.entries(arithmetic)) {
    const handler = (left: number | bigint, right: number | bigint) => calculate(Number(left), Number(right));
    environment.registerOperator(`double ${operator} int: double`, handler);
    environment.registerOperator(`int ${operator} double: double`, handler);
  }
  // Stands for `int == double`, `!=` and the swapped order as well.
  environment.registerOperator('double == int: bool', (left: number, right: bigint) => left === Number(right));
  environment.registerOperator('double % double: double', arithmetic['%']);
  environment.registerOperator('double in list<int>: bool', (value: number, list: readonly bigint[]) =>
    list.some((item) => Number(item) === value),
  );
  environment.registerOperator('int in list<double>: bool', (value: bigint, list: readonly number[]) =>
    list.includes(Number(value)),
  );
}
