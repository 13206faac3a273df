import { canonicalJson } from '@callwright/flow/document';
import { type FlowParts, readStoredFlow } from '../flows/index.ts';
import type { DraftSaved } from '../store/flows/draft-repository.ts';

export type RestoreResult = DraftSaved | { readonly kind: 'revision-unknown' };

/** Puts a version into the draft, over the draft at `version`. What is live stays. */
export async function restoreVersion(
  { store, now }: FlowParts,
  flow: string,
  revision: number,
  version: number,
): Promise<RestoreResult> {
  const stored = revision > 0 ? await store.revisions.find(flow, revision) : null;
  if (stored === null) return { kind: 'revision-unknown' };
  const document = readStoredFlow(stored.document);
  const { title, languages } = document;
  return store.drafts.save(flow, version, { title, languages, document: canonicalJson(document) }, now());
}
