import type { Flow } from '@callwright/flow/document';
import { readStoredFlow } from '../flows/index.ts';
import type { Store } from '../store/store.ts';

/** The flow of a call in the version that it ran on, and its parts in the versions that it ran with; by id. */
export async function ranFlows(
  { revisions }: Pick<Store, 'revisions'>,
  { flow, revision }: { readonly flow: string; readonly revision: number },
): Promise<ReadonlyMap<string, Flow>> {
  const root = await revisions.find(flow, revision);
  if (root === null) return new Map();
  const parts = await Promise.all(Object.entries(root.locks.flows).map(([id, its]) => revisions.find(id, its)));
  return new Map(
    [root, ...parts].flatMap((one) => (one === null ? [] : [[one.flow, readStoredFlow(one.document)] as const])),
  );
}
