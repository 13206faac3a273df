import { evaluate } from './evaluation.ts';
import { parsedIn } from './parsed.ts';
import { type CompiledExpression, ExpressionFault, type Scope } from './types.ts';

/** Makes an expression ready to run. A wrong one compiles too and faults when it is evaluated: compiling never throws. */
export function compileExpression(source: string, scope: Scope): CompiledExpression {
  const parsed = parsedIn(scope, source);
  return {
    source,
    evaluate: (context) => {
      if ('problem' in parsed) throw new ExpressionFault(`${parsed.problem.message} in: ${source}`);
      return evaluate(parsed.run, source, context);
    },
  };
}
