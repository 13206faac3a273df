import { canonicalJson } from '../../document/index.ts';
import { brokenMeanings } from './broken-meanings.ts';
import { brokenShapes } from './broken-shapes.ts';
import { brokenTexts } from './broken-texts.ts';
import type { Loose } from './document-changes.ts';
import { validFlow } from './valid-flow.ts';

/** A document with exactly one thing wrong, made from the valid flow. */
export type BrokenDocument = { readonly name: string; readonly text: string };

/**
 * More than 200 broken documents by name. Each must give an error with a place when it is read and checked with
 * `testTypes` and `testNames`, none may throw, and none may be stored or published.
 */
export function brokenDocuments(): readonly BrokenDocument[] {
  const valid = canonicalJson(validFlow());
  const changed = (change: (document: Loose) => void): string => {
    const document = JSON.parse(valid) as Loose;
    change(document);
    return JSON.stringify(document, null, 2);
  };
  return [
    ...brokenShapes.map(([name, change]) => ({ name: `shape: ${name}`, text: changed(change) })),
    ...brokenMeanings.map(([name, change]) => ({ name: `meaning: ${name}`, text: changed(change) })),
    ...brokenTexts.map(([name, write]) => ({ name: `text: ${name}`, text: write(valid) })),
  ];
}
