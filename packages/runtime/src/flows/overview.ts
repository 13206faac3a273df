import type { Names, Telephones } from '@callwright/flow/check';
import type { Flow } from '@callwright/flow/document';
import type { FlowRow } from '../store/flows/flow-repository.ts';
import type { FlowParts } from './flow-parts.ts';
import { namesOf } from './names-of.ts';
import { partsUsedBy } from './references.ts';
import { readStoredFlow } from './stored-flows.ts';
import { telephonesOf } from './telephones-of.ts';

export type FlowOverview = FlowRow & {
  /** The draft differs from what is live. */
  readonly changed: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly numbers: readonly string[];
  /** The flows that use it as a part, in their drafts. */
  readonly usedBy: readonly string[];
};

type Counts = { readonly errors: number; readonly warnings: number };

/** All flows with what is wrong in their drafts. Counts are kept until a draft or something that it refers to changes. */
export function flowOverview(parts: FlowParts): () => Promise<readonly FlowOverview[]> {
  const { store, types } = parts;
  let kept = { names: '', counts: new WeakMap<Flow, Counts>() };
  return async () => {
    const [rows, drafts, numbers] = await Promise.all([store.flows.list(), store.drafts.all(), store.numbers.list()]);
    const flows = new Map(drafts.map((draft) => [draft.flow, readStoredFlow(draft.document)]));
    const [names, telephones] = await Promise.all([namesOf(store, types, [...flows.values()]), telephonesOf(parts)]);
    const key = JSON.stringify([names, telephones]);
    if (kept.names !== key) kept = { names: key, counts: new WeakMap() };
    const users = [...flows].map(([id, flow]) => ({ id, parts: partsUsedBy(flow, types) }));
    return rows.map((row) => ({
      ...row,
      ...countsOf(parts, flows.get(row.id), { names, telephones, flows: [...flows.values()] }, kept.counts),
      changed: row.live === null || row.live.draftVersion !== row.version,
      numbers: numbers.filter(({ flow }) => flow === row.id).map(({ number }) => number),
      usedBy: users.filter(({ id, parts }) => id !== row.id && parts.includes(row.id)).map(({ id }) => id),
    }));
  };
}

function countsOf(
  { checker }: FlowParts,
  flow: Flow | undefined,
  { names, telephones, flows }: { names: Names; telephones: Telephones; flows: readonly Flow[] },
  known: WeakMap<Flow, Counts>,
): Counts {
  if (flow === undefined) return { errors: 0, warnings: 0 };
  const before = known.get(flow);
  if (before !== undefined) return before;
  const problems = checker.check(flow, names, flows, telephones);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = { errors, warnings: problems.length - errors };
  known.set(flow, counts);
  return counts;
}
