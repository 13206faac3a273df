import type { ASTNode, Environment, ParseResult } from '@marcbachmann/cel-js';
import { endlessPattern } from './safe-pattern.ts';
import { environmentOf } from './scope.ts';
import type { ExpressionProblem, Scope } from './types.ts';

/** An expression read and type-checked in one scope. */
export type Parsed = { readonly run: ParseResult; readonly type: string } | { readonly problem: ExpressionProblem };

const parsedBy = new WeakMap<Environment, Map<string, Parsed>>();
const KEPT_SOURCES = 5000;

/** Reads and checks a source once per scope. */
export function parsedIn(scope: Scope, source: string): Parsed {
  const environment = environmentOf(scope);
  const sources = parsedBy.get(environment) ?? new Map<string, Parsed>();
  const known = sources.get(source);
  if (known !== undefined) return known;
  if (sources.size >= KEPT_SOURCES) sources.clear();
  const parsed = parse(environment, source);
  sources.set(source, parsed);
  parsedBy.set(environment, sources);
  return parsed;
}

function parse(environment: Environment, source: string): Parsed {
  try {
    const run = environment.parse(source);
    const endless = endlessPattern(run.ast);
    if (endless !== null) return { problem: { code: 'expression-type', message: ENDLESS, ...endless } };
    const checked = run.check();
    if (checked.valid && checked.type !== undefined) return { run, type: checked.type };
    return { problem: problemOf(environment, source, checked.error, run.ast) };
  } catch (error) {
    return { problem: problemOf(environment, source, error) };
  }
}

const ENDLESS = 'This pattern might never come to an end: write it out, without repetitions inside of repeated groups.';
const UNKNOWN_NAME_CODES: ReadonlySet<string> = new Set(['unknown_variable', 'no_such_key']);

function problemOf(environment: Environment, source: string, error: unknown, ast?: ASTNode): ExpressionProblem {
  const details = detailsOf(error);
  const problem = { message: details.summary, ...placeIn(source, details.range) };
  if (ast === undefined) return { code: 'expression-syntax', ...problem };
  if (UNKNOWN_NAME_CODES.has(details.code)) return { code: 'expression-unknown-name', ...problem };
  const called = source.slice(problem.from).match(/^([A-Za-z_][A-Za-z0-9_]*)\s*\(/)?.[1];
  if (details.code === 'no_matching_overload' && called !== undefined && !hasFunction(environment, called)) {
    return { code: 'expression-unknown-name', ...problem, to: problem.from + called.length };
  }
  return { code: 'expression-type', ...problem };
}

function hasFunction(environment: Environment, name: string): boolean {
  return environment.getDefinitions().functions.some((known) => known.name === name);
}

/** CEL's errors carry `code`, `summary` and `range`; anything else (a stack overflow) has a message at most. */
function detailsOf(error: unknown): { code: string; summary: string; range: { start: number; end: number } | null } {
  const found = error as { code?: unknown; summary?: unknown; range?: { start?: unknown; end?: unknown } } | null;
  const { start, end } = found?.range ?? {};
  return {
    code: typeof found?.code === 'string' ? found.code : 'unreadable',
    summary: typeof found?.summary === 'string' ? found.summary : 'It can’t be read.',
    range: typeof start === 'number' && typeof end === 'number' ? { start, end } : null,
  };
}

/** Never an empty place: an error at the end of the text points at its last sign. */
function placeIn(source: string, range: { start: number; end: number } | null): { from: number; to: number } {
  if (range === null) return { from: 0, to: source.length };
  const to = Math.min(Math.max(range.end, range.start + 1), source.length);
  return { from: Math.min(range.start, Math.max(to - 1, 0)), to };
}
