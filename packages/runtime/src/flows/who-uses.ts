import type { FlowParts } from './flow-parts.ts';
import { partsUsedBy } from './references.ts';
import { readStoredFlow } from './stored-flows.ts';

export type Users = {
  readonly numbers: readonly string[];
  readonly flows: readonly string[];
  /** Ids of plans that will put numbers on it or switch one of its aliases. */
  readonly plans: readonly string[];
};

/**
 * Who would miss a flow: numbers that ring it, flows that use it as a part, in their drafts or in any version that stands, and
 * plans that are open.
 */
export async function whoUses({ store, types }: FlowParts, id: string): Promise<Users> {
  const [numbers, drafts, standing, plans] = await Promise.all([
    store.numbers.list(),
    store.drafts.all(),
    store.revisions.standing(),
    store.plans.open(),
  ]);
  const inDrafts = drafts.filter((draft) => partsUsedBy(readStoredFlow(draft.document), types).includes(id));
  const inStanding = standing.filter(({ locks }) => Object.hasOwn(locks.flows, id));
  const flows = new Set([...inDrafts, ...inStanding].map(({ flow }) => flow));
  flows.delete(id);
  const named = plans.filter(
    ({ act, before }) =>
      act.flow === id || (before?.value != null && 'flow' in before.value && before.value.flow === id),
  );
  return {
    numbers: numbers.filter(({ flow }) => flow === id).map(({ number }) => number),
    flows: [...flows].sort(),
    plans: named.map((plan) => plan.id),
  };
}
