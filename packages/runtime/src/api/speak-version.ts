import { readStoredFlow } from '../flows/index.ts';
import type { Prerender, SpeechProgress } from '../prompts/index.ts';
import type { Store } from '../store/store.ts';

export type SpeakParts = { readonly store: Pick<Store, 'revisions'>; readonly prerender: Prerender };

/** Speaks a version's texts, so that no caller waits for that; what takes longer than `ms` goes on afterwards. */
export async function speakVersion(
  { store, prerender }: SpeakParts,
  flow: string,
  revision: number,
  ms = 0,
): Promise<SpeechProgress | null> {
  const stored = await store.revisions.find(flow, revision);
  return stored === null ? null : prerender.begin(readStoredFlow(stored.document), ms);
}
