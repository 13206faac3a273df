import type { Flow, Problem } from '../../document/index.ts';
import { buildValidators } from '../build-validators.ts';
import { checkFlow } from '../check-flow.ts';
import type { CheckOptions } from '../inspection.ts';
import { at, type Loose } from './document-changes.ts';
import { testTypes } from './types.ts';
import { testNames, validFlow } from './valid-flow.ts';

const validators = buildValidators(testTypes);

/** The problems of the valid flow after some changes. */
export function problemsAfter(
  changes: readonly ((document: Loose) => void)[],
  options: Partial<CheckOptions> = {},
): readonly Problem[] {
  const document = JSON.parse(JSON.stringify(validFlow())) as Loose;
  for (const change of changes) change(document);
  return checkFlow(document as unknown as Flow, { types: testTypes, names: testNames, validators, ...options });
}

/** The same, each in one line: `error exit-unconnected /nodes/menu/next`. */
export function findingsAfter(
  changes: readonly ((document: Loose) => void)[],
  options: Partial<CheckOptions> = {},
): readonly string[] {
  return problemsAfter(changes, options).map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`);
}

/** Adds a step. */
export function step(id: string, type: string, config: Loose, next: Loose): (document: Loose) => void {
  return (document) => {
    at(document, 'nodes')[id] = { type, version: 1, config, next };
  };
}
