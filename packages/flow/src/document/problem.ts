import type { Json } from './json.ts';

/** The closed list of what can be wrong with a document. Texts per language live in `check/messages`. */
export const PROBLEM_CODES = [
  'document-not-json',
  'document-too-large',
  'document-too-deep',
  'document-hostile-key',
  'document-duplicate-key',
  'document-shape',
  'start-missing',
  'target-missing',
  'exit-unknown',
  'exit-unconnected',
  'step-unreachable',
  'cycle-without-input',
  'type-unknown',
  'type-version-unknown',
  'config-shape',
  'config-rule',
  'exits-duplicate',
  'exit-reserved',
  'expression-syntax',
  'expression-type',
  'expression-unknown-name',
  'template-syntax',
  'template-secret',
  'secret-in-open',
  'variable-unknown',
  'variable-reserved',
  'variable-type',
  'text-missing',
  'text-empty',
  'name-missing',
  'subflow-missing',
  'subflow-recursive',
  'subflow-end-missing',
  'language-unknown',
  'zone-unknown',
  'recording-without-consent',
  'hangup-path-talks',
  'fallback-missing',
  'destination-missing',
  'destination-refused',
  'line-lacks',
  'schedule-branch-unlisted',
  'handed-out-unsound',
  'check-incomplete',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** `error`: must be mended before going live. `warning`: worth a look. */
export type Severity = 'error' | 'warning';

/** One finding: what (code), how bad, where (JSON pointer into the document, and the node). */
export type Problem = {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly pointer: string;
  readonly node?: string;
  /** What the message and the fix hint are filled with. */
  readonly values: { readonly [key: string]: Json };
};

/** Builds an RFC 6901 JSON pointer. */
export function pointerTo(...path: readonly (string | number)[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
