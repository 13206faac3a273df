import { withDefaults } from '@callwright/flow/check';
import { canonicalJson, type Flow } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';
import { type FlowParts, partsUsedBy, readStoredFlow } from '../flows/index.ts';
import { lockedTypes } from '../flows/locked-types.ts';
import type { FlowRow } from '../store/flows/flow-repository.ts';
import type { IncomingFlow } from '../store/flows/transfer-repository.ts';

/** A flow that is live here. */
export type LiveFlow = { readonly flow: Flow; readonly revision: number };

/** Flows that are live here and don't come in: the incoming ones may use them as parts. */
export async function liveFlowsBeside(
  { store }: FlowParts,
  rows: readonly FlowRow[],
  flows: readonly Flow[],
): Promise<readonly LiveFlow[]> {
  const beside = rows.filter(({ id }) => !flows.some((flow) => flow.id === id));
  const found = beside.map(async ({ id, live }): Promise<LiveFlow[]> => {
    const stored = live === null ? null : await store.revisions.find(id, live.revision);
    return stored === null ? [] : [{ flow: readStoredFlow(stored.document), revision: stored.revision }];
  });
  return (await Promise.all(found)).flat();
}

/** How a flow comes in. */
export type Coming = {
  readonly flow: Flow;
  readonly does: 'new' | 'changed' | 'same';
  /** The draft here has something that was never live, and would be lost. */
  readonly unsaved: boolean;
  readonly incoming: IncomingFlow;
};

/** How each flow comes in; a flow whose part changes comes in anew too, so that it runs with what came with it. */
export async function comingsOf(
  { store, types }: FlowParts,
  flows: readonly Flow[],
  rows: readonly FlowRow[],
  others: readonly LiveFlow[],
  live: boolean,
): Promise<readonly Coming[]> {
  const all = new Map([...flows, ...others.map((other) => other.flow)].map((flow) => [flow.id, flow]));
  const comings = new Map<string, Coming>();
  for (const flow of flows) {
    const here = rows.find((row) => row.id === flow.id);
    const [draft, revision] = await Promise.all([
      store.drafts.find(flow.id),
      here?.live ? store.revisions.find(flow.id, here.live.revision) : null,
    ]);
    const whole = withDefaults(flow, types);
    const document = canonicalJson(whole);
    const text = canonicalJson(flow);
    const used = allPartsOf(flow, all, types);
    const fresh = used.filter((part) => live && comings.has(part) && comings.get(part)?.does !== 'same');
    const same = fresh.length === 0 && (live ? revision?.document === document : draft?.document === text);
    const standing = used.flatMap((part): [string, number][] => {
      const number =
        others.find((other) => other.flow.id === part)?.revision ?? rows.find(({ id }) => id === part)?.live?.revision;
      return fresh.includes(part) || number === undefined ? [] : [[part, number]];
    });
    const usedFlows = used.flatMap((part) => all.get(part) ?? []);
    comings.set(flow.id, {
      flow,
      does: here === undefined ? 'new' : same ? 'same' : 'changed',
      unsaved: !same && here !== undefined && isUnsaved(here, draft?.document ?? null, text),
      incoming: {
        id: flow.id,
        title: flow.title,
        languages: flow.languages,
        draft: text,
        replaces: here?.version ?? null,
        revision: live
          ? { document, types: lockedTypes([whole, ...usedFlows]), parts: fresh, locked: Object.fromEntries(standing) }
          : null,
      },
    });
  }
  return [...comings.values()];
}

/** Parts of a flow, directly or through others. */
function allPartsOf(root: Flow, all: ReadonlyMap<string, Flow>, types: readonly NodeType[]): readonly string[] {
  const found = new Set(partsUsedBy(root, types));
  for (const id of found) {
    const flow = all.get(id);
    for (const part of flow === undefined ? [] : partsUsedBy(flow, types)) found.add(part);
  }
  found.delete(root.id);
  return [...found].sort();
}

/** The draft here has something that was never live, and isn't what comes in. */
function isUnsaved(here: FlowRow, draft: string | null, incoming: string): boolean {
  if (draft === incoming) return false;
  return here.live === null || here.live.draftVersion !== here.version;
}
