import type { Flow, Problem } from '../document/index.ts';
import { checkEnvelope } from './check-envelope.ts';
import { jsonErrorPlace } from './json-error-place.ts';
import { scanJson } from './json-scan.ts';
import { problemAt } from './problem-at.ts';
import { scanProblem } from './scan-problem.ts';
import type { Validators } from './validators.ts';

/** Longest document text, in UTF-16 units: about 25 times a flow of 1,000 steps. */
export const LONGEST_DOCUMENT = 5_000_000;

/** A document that can be opened, or the problems why not. */
export type ParsedFlow =
  | { readonly flow: Flow; readonly problems: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

/**
 * Reads a document from text: size, JSON, nesting, hostile and doubled keys, then the envelope's schema. What a node's
 * config should look like is `checkFlow`'s business, so that a flow with unknown kinds of steps opens too. Never throws.
 */
export function parseFlow(text: string, validators: Pick<Validators, 'envelope'>): ParsedFlow {
  if (text.length > LONGEST_DOCUMENT) {
    return { problems: [problemAt('document-too-large', 'error', [], { most: LONGEST_DOCUMENT / 1_000_000 })] };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { problems: [problemAt('document-not-json', 'error', [], jsonErrorPlace(text))] };
  }
  const scanned = scanJson(text).map(scanProblem);
  if (scanned.length > 0) return { problems: scanned };
  const problems = checkEnvelope(value, validators);
  return problems.length > 0 ? { problems } : { flow: value as Flow, problems: [] };
}
