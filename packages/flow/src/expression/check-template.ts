import type { ASTNode } from '@marcbachmann/cel-js';
import { namesRead } from './names-read.ts';
import { type Parsed, parsedIn } from './parsed.ts';
import { type TemplatePart, templateParts } from './template-parts.ts';
import type { ExpressionProblem, Scope } from './types.ts';

/** `spoken`: callers hear it, and it stands in the log. `sent`: it goes to a service only, and may hold secrets. */
export type TemplateUse = 'spoken' | 'sent';

/** Checks a text with `{{ }}` parts; offsets are the template's. A spoken text must not hold a secret variable. */
export function checkTemplate(source: string, scope: Scope, use: TemplateUse = 'spoken'): readonly ExpressionProblem[] {
  if (!source.includes('{{')) return [];
  const { parts, problems } = templateParts(source);
  return [...problems, ...parts.flatMap((part) => (part.kind === 'words' ? [] : checkPart(part, scope, use)))];
}

function checkPart(
  part: Extract<TemplatePart, { kind: 'expression' }>,
  scope: Scope,
  use: TemplateUse,
): readonly ExpressionProblem[] {
  const parsed = parsedIn(scope, part.source);
  const found =
    'problem' in parsed ? [parsed.problem] : [...unspeakable(parsed), ...secrets(parsed.run.ast, scope, use)];
  return found.map((problem) => ({ ...problem, from: problem.from + part.from, to: problem.to + part.from }));
}

const SPEAKABLE: ReadonlySet<string> = new Set(['string', 'double', 'int', 'uint', 'dyn', 'google.protobuf.Timestamp']);

function unspeakable(parsed: Extract<Parsed, { type: string }>): readonly ExpressionProblem[] {
  if (SPEAKABLE.has(parsed.type)) return [];
  const message = `It yields ${parsed.type}, which is no text; json(…) writes anything as text.`;
  return [{ code: 'expression-type', message, from: 0, to: parsed.run.ast.input.length }];
}

function secrets(ast: ASTNode, scope: Scope, use: TemplateUse): readonly ExpressionProblem[] {
  if (use === 'sent') return [];
  return namesRead(ast)
    .filter(({ name }) => Object.hasOwn(scope.variables, name) && scope.variables[name]?.secret === true)
    .map(({ name, from, to }) => ({ code: 'template-secret', message: `“${name}” is secret.`, from, to }));
}
