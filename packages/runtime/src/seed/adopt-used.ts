import { type FlowParts, readStoredFlow, referencesOf } from '../flows/index.ts';

const STORED_KINDS = ['schedule', 'list', 'box'] as const;

/**
 * Before the samples go: a sample flow that somebody has changed since is theirs, and so is everything that it, or a
 * flow of their own, refers to by name, in the draft or live. All that stops being a sample. So nobody's work is lost
 * and no live flow breaks; sample numbers, calls, contacts and messages go all the same.
 */
export async function adoptUsed(parts: FlowParts): Promise<void> {
  const { store, types } = parts;
  const rows = await store.flows.list();
  const kept = new Set(rows.filter(({ sample, version }) => !sample || version > 1).map(({ id }) => id));
  const named = new Map<string, { kind: string; name: string }>();
  // A set that grows while one walks it: parts of parts come too.
  for (const id of kept) {
    for (const flow of await documentsOf(parts, id)) {
      for (const { kind, name } of referencesOf(flow, types)) {
        if (kind === 'flow') kept.add(name);
        else if (STORED_KINDS.some((stored) => stored === kind)) named.set(`${kind} ${name}`, { kind, name });
      }
    }
  }
  await store.samples.adopt({ flows: [...kept], named: [...named.values()] });
}

/** A flow as its draft has it, and as it is live. */
async function documentsOf({ store }: FlowParts, id: string) {
  const [draft, revision] = await Promise.all([store.drafts.find(id), store.revisions.pointedAt(id)]);
  const live = revision === null ? null : await store.revisions.find(id, revision);
  return [draft, live].flatMap((one) => (one === null ? [] : [readStoredFlow(one.document)]));
}
