import { isObject } from '../document/index.ts';
import { DEEPEST, isHostileKey, type ScanFinding } from './json-scan.ts';

const MOST_FINDINGS = 20;

/** Hostile keys and endless nesting in a document that came as a value, not as text (out of a store, over an API). */
export function scanValue(value: unknown): readonly ScanFinding[] {
  const findings: ScanFinding[] = [];
  walk(value, [], findings);
  return findings;
}

function walk(value: unknown, path: (string | number)[], findings: ScanFinding[]): void {
  if (typeof value !== 'object' || value === null || findings.length >= MOST_FINDINGS) return;
  if (path.length >= DEEPEST) {
    findings.push({ kind: 'deep', key: '', path: [...path] });
    return;
  }
  for (const key of Object.keys(value)) {
    path.push(Array.isArray(value) ? Number(key) : key);
    if (isHostileKey(key)) findings.push({ kind: 'hostile', key, path: [...path] });
    if (isObject(value)) walk(value[key], path, findings);
    else if (Array.isArray(value)) walk(value[Number(key)], path, findings);
    path.pop();
  }
}
