import type { Problem, ProblemCode } from '../document/index.ts';
import { DEEPEST, type ScanFinding } from './json-scan.ts';
import { problemAt } from './problem-at.ts';

const CODES = {
  deep: 'document-too-deep',
  hostile: 'document-hostile-key',
  duplicate: 'document-duplicate-key',
} as const satisfies Record<ScanFinding['kind'], ProblemCode>;

/** A finding of a scan as a problem with its place. */
export function scanProblem({ kind, key, path }: ScanFinding): Problem {
  return problemAt(CODES[kind], 'error', path, kind === 'deep' ? { most: DEEPEST } : { key });
}
