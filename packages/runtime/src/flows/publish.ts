import type { Published } from '../store/flows/revision-repository.ts';
import type { FlowParts } from './flow-parts.ts';
import { makeReady, type NotReady } from './make-ready.ts';

export type PublishResult = Extract<Published, { kind: 'published' }> | NotReady;

export type PublishBy = {
  readonly person?: string | null;
  /** False: the version is only made. */
  readonly goLive?: boolean;
};

/** Makes the draft at `version` the next revision, and puts it live unless told otherwise. */
export async function publish(
  parts: FlowParts,
  id: string,
  version: number,
  comment: string,
  by: PublishBy = {},
): Promise<PublishResult> {
  const { store, now } = parts;
  const ready = await makeReady(parts, id, version);
  if (ready.kind !== 'ready') return ready;
  const { document, locks } = ready;
  const published = await store.revisions.publish(id, version, { document, locks, comment, at: now(), ...by });
  if (published.kind !== 'changed') return published;
  const newer = await store.drafts.find(id);
  return newer === null ? { kind: 'missing' } : { kind: 'changed', draft: newer };
}
