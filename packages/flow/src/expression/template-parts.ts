import type { ExpressionProblem } from './types.ts';

/** A stretch of a template: words as they are, or the expression between `{{` and `}}`; offsets count UTF-16 units. */
export type TemplatePart =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'expression'; readonly source: string; readonly from: number; readonly to: number };

export type TemplateParts = {
  readonly parts: readonly TemplatePart[];
  readonly problems: readonly ExpressionProblem[];
};

/** Splits a template. What can't be read is a problem with its place, and is left out of `parts`. */
export function templateParts(template: string): TemplateParts {
  const parts: TemplatePart[] = [];
  const problems: ExpressionProblem[] = [];
  let at = 0;
  for (let open = template.indexOf('{{'); open !== -1; open = template.indexOf('{{', at)) {
    if (open > at) parts.push({ kind: 'words', words: template.slice(at, open) });
    const close = endOfExpression(template, open + 2);
    if (close === -1) {
      problems.push(problem('“{{” is not closed by “}}”.', open, template.length));
      return { parts, problems };
    }
    const part = expressionPart(template, open + 2, close);
    if (part === null) problems.push(problem('There is nothing between “{{” and “}}”.', open, close + 2));
    else parts.push(part);
    at = close + 2;
  }
  if (at < template.length) parts.push({ kind: 'words', words: template.slice(at) });
  return { parts, problems };
}

function problem(message: string, from: number, to: number): ExpressionProblem {
  return { code: 'template-syntax', message, from, to };
}

function expressionPart(template: string, from: number, to: number): TemplatePart | null {
  const inner = template.slice(from, to);
  const source = inner.trim();
  if (source === '') return null;
  const start = from + inner.indexOf(source);
  return { kind: 'expression', source, from: start, to: start + source.length };
}

/** Where the closing braces are: not those inside of texts (`"}}"`) or of maps (`{"a": {"b": 1}}`). -1: nowhere. */
function endOfExpression(template: string, from: number): number {
  let depth = 0;
  let at = from;
  while (at < template.length) {
    const sign = template[at];
    if (sign === '"' || sign === "'") {
      at = endOfText(template, at);
      if (at === -1) return -1;
      continue;
    }
    if (sign === '}' && depth === 0 && template[at + 1] === '}') return at;
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0) return -1;
    at += 1;
  }
  return -1;
}

/** The place after a quoted text (`"…"`, `'…'`, or tripled); -1 when it isn't closed. */
function endOfText(template: string, from: number): number {
  const sign = template[from] ?? '"';
  const quote = template.startsWith(sign.repeat(3), from) ? sign.repeat(3) : sign;
  for (let at = from + quote.length; at < template.length; at += 1) {
    if (template[at] === '\\') at += 1;
    else if (template.startsWith(quote, at)) return at + quote.length;
  }
  return -1;
}
