import type { FlowParts } from './flow-parts.ts';
import { partsUsedBy } from './references.ts';
import { readStoredFlow } from './stored-flows.ts';

export type Users = { readonly numbers: readonly string[]; readonly flows: readonly string[] };

/** Who would miss a flow: numbers that ring it, and flows that use it as a part, in their drafts or live. */
export async function whoUses({ store, types }: FlowParts, id: string): Promise<Users> {
  const [numbers, drafts, live] = await Promise.all([
    store.numbers.list(),
    store.drafts.all(),
    store.revisions.liveLocks(),
  ]);
  const inDrafts = drafts.filter((draft) => partsUsedBy(readStoredFlow(draft.document), types).includes(id));
  const inLive = live.filter(({ locks }) => Object.hasOwn(locks.flows, id));
  const flows = new Set([...inDrafts, ...inLive].map(({ flow }) => flow));
  flows.delete(id);
  return { numbers: numbers.filter(({ flow }) => flow === id).map(({ number }) => number), flows: [...flows].sort() };
}
