import type { Json } from '../document/index.ts';
import { compileExpression } from './compile-expression.ts';
import { templateParts } from './template-parts.ts';
import { type CompiledTemplate, type ExpressionContext, ExpressionFault, type Scope } from './types.ts';

/** Makes a text with `{{ }}` parts ready to be said. A wrong one compiles too and faults when it is rendered. */
export function compileTemplate(source: string, scope: Scope): CompiledTemplate {
  if (!source.includes('{{')) return { source, personal: false, render: () => source };
  const { parts, problems } = templateParts(source);
  const renderers = parts.map((part): ((context: ExpressionContext) => string) => {
    if (part.kind === 'words') return () => part.words;
    const compiled = compileExpression(part.source, scope);
    return (context) => asText(compiled.evaluate(context), part.source);
  });
  const [problem] = problems;
  return {
    source,
    personal: true,
    render: (context) => {
      if (problem !== undefined) throw new ExpressionFault(`${problem.message} in: ${source}`);
      return renderers.map((render) => render(context)).join('');
    },
  };
}

/** Whoever listens must never hear “null” or “[object Object]”. */
function asText(value: Json, source: string): string {
  if (typeof value === 'string') return value;
  // Twelve digits: 0.1 + 0.2 is 0.3 to a caller.
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  throw new ExpressionFault(`the result is no text in: ${source}`);
}
