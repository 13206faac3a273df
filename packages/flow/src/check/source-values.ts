import type { Problem } from '../document/index.ts';
import type { ExpressionProblem } from '../expression/index.ts';

/** The values of a finding in an expression or text: the wrong piece of it, where it is, and what the language says. */
export function sourceValues({ from, to, message }: ExpressionProblem, source: string): Problem['values'] {
  return { piece: source.slice(from, to) || source, from, to, detail: message };
}
