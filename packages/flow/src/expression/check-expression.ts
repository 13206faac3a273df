import { parsedIn } from './parsed.ts';
import type { ExpressionProblem, Scope } from './types.ts';

/** What a place in a config needs. */
export type Expected = 'boolean' | 'string' | 'number' | 'any';

const FITTING: Readonly<Record<Expected, ReadonlySet<string> | null>> = {
  boolean: new Set(['bool', 'dyn']),
  string: new Set(['string', 'dyn', 'google.protobuf.Timestamp']),
  number: new Set(['double', 'int', 'uint', 'dyn']),
  any: null,
};

/** Results that no variable can hold. */
const UNFIT: ReadonlySet<string> = new Set(['bytes', 'type', 'google.protobuf.Duration', 'OptionalNamespace']);

/** Checks an expression against the flow's names and the type that is needed; `type` is the CEL type of the result. */
export function checkExpression(
  source: string,
  scope: Scope,
  expected: Expected,
): { readonly type: string } | { readonly problems: readonly ExpressionProblem[] } {
  const parsed = parsedIn(scope, source);
  if ('problem' in parsed) return { problems: [parsed.problem] };
  const { type } = parsed;
  const fits = FITTING[expected]?.has(type) ?? (!UNFIT.has(type) && !type.startsWith('optional'));
  if (fits) return { type };
  const message = `It yields ${type}, but ${expected} is needed.`;
  return { problems: [{ code: 'expression-type', message, from: 0, to: source.length }] };
}
