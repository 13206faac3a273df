import { type FlowParts, makeReady, type NotReady } from '../flows/index.ts';

/**
 * Makes the draft at `version` something that a real call can run, without putting it live: a revision with a number
 * below zero, which no number points at and no list of versions shows.
 */
export async function stageDraft(
  parts: FlowParts,
  id: string,
  version: number,
): Promise<{ readonly kind: 'staged'; readonly revision: number } | NotReady> {
  const ready = await makeReady(parts, id, version);
  if (ready.kind !== 'ready') return ready;
  const { document, locks } = ready;
  const revision = await parts.store.revisions.stage(id, version, { document, locks, at: parts.now() });
  return { kind: 'staged', revision };
}
