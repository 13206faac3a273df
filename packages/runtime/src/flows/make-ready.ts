import { withDefaults } from '@callwright/flow/check';
import { canonicalJson, type Flow, type Problem } from '@callwright/flow/document';
import type { Draft } from '../store/flows/draft-repository.ts';
import type { RevisionLocks } from '../store/flows/revision-repository.ts';
import type { FlowParts } from './flow-parts.ts';
import { lockedTypes } from './locked-types.ts';
import { namesOf } from './names-of.ts';
import { withOfficeValues } from './office-values.ts';
import { partsUsedBy } from './references.ts';
import { readStoredFlow } from './stored-flows.ts';

/** Why a draft can't run. */
export type NotReady =
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  /** Parts that it uses have no version that is live. */
  | { readonly kind: 'parts-not-live'; readonly parts: readonly string[] }
  | { readonly kind: 'changed'; readonly draft: Draft }
  | { readonly kind: 'missing' };

/** What a revision is made of. */
export type Ready = { readonly kind: 'ready'; readonly document: string; readonly locks: RevisionLocks };

/**
 * The draft at `version` as it would run: defaults written in, and locked to the live revisions of its parts and the
 * versions of its node types; it is checked against exactly those.
 */
export async function makeReady(parts: FlowParts, id: string, version: number): Promise<Ready | NotReady> {
  const { store, types, checker } = parts;
  const draft = await store.drafts.find(id);
  if (draft === null) return { kind: 'missing' };
  if (draft.version !== version) return { kind: 'changed', draft };
  const flow = await withOfficeValues(parts, readStoredFlow(draft.document));
  const used = await liveParts(parts, flow);
  if (used.missing.length > 0) return { kind: 'parts-not-live', parts: used.missing };
  const others = used.parts.map((part) => part.flow);
  // Parts that aren't live, or don't exist, are found as missing names by the check.
  const problems = checker.check(flow, await namesOf(store, types, others), others);
  if (problems.some(({ severity }) => severity === 'error')) return { kind: 'problems', problems };
  const whole = withDefaults(flow, types);
  return {
    kind: 'ready',
    document: canonicalJson(whole),
    locks: {
      flows: Object.fromEntries(used.parts.map((part) => [part.flow.id, part.revision])),
      types: lockedTypes([whole, ...others]),
    },
  };
}

type LivePart = { readonly flow: Flow; readonly revision: number };

/** The live revisions of all parts that a flow uses, directly or through others. */
async function liveParts(
  { store, types }: FlowParts,
  root: Flow,
): Promise<{ parts: readonly LivePart[]; missing: readonly string[] }> {
  const found = new Map<string, LivePart>();
  const missing: string[] = [];
  const wanted = new Set(partsUsedBy(root, types));
  for (const id of wanted) {
    if (id === root.id) continue;
    const revision = await store.revisions.pointedAt(id);
    const stored = revision === null ? null : await store.revisions.find(id, revision);
    if (stored === null) {
      // One that doesn't exist at all is a missing name, which the check tells with its place.
      if ((await store.flows.find(id)) !== null) missing.push(id);
      continue;
    }
    const flow = readStoredFlow(stored.document);
    found.set(id, { flow, revision: stored.revision });
    for (const next of partsUsedBy(flow, types)) wanted.add(next);
  }
  return { parts: [...found.values()], missing };
}
