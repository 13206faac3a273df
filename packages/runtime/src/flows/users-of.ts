import type { Flow } from '@callwright/flow/document';
import type { NameKind } from '@callwright/flow/sdk';
import type { StandingBy } from '../store/flows/standing-revisions.ts';
import type { FlowParts } from './flow-parts.ts';
import { referencesOf } from './references.ts';
import { standingFlows } from './standing-flows.ts';
import { readStoredFlow } from './stored-flows.ts';

/** A flow that names something outside of it. */
export type FlowUse = {
  readonly flow: string;
  readonly title: string;
  /** `draft`, `live`, `test` or another alias, `canary`, `planned`. */
  readonly where: readonly string[];
  /** A version names it that callers may meet without anybody doing anything more. */
  readonly standing: boolean;
  /** The documents that name it: standing versions first, then the draft. */
  readonly documents: readonly Flow[];
};

/**
 * Every flow that names something, in its draft or in any version that stands: nothing of what is listed here may be deleted
 * or renamed.
 */
export async function usersOf({ store, types }: FlowParts, kind: NameKind, name: string): Promise<readonly FlowUse[]> {
  const [drafts, standing] = await Promise.all([store.drafts.all(), standingFlows(store)]);
  const names = (flow: Flow) => referencesOf(flow, types).some((one) => one.kind === kind && one.name === name);
  const found = new Map<string, { title: string; where: Set<string>; standing: boolean; documents: Flow[] }>();
  const add = (flow: Flow, where: readonly string[], stands: boolean) => {
    const one = found.get(flow.id) ?? { title: flow.title, where: new Set(), standing: false, documents: [] };
    found.set(flow.id, one);
    for (const place of where) one.where.add(place);
    one.standing ||= stands;
    one.documents.push(flow);
  };
  for (const { flow, why } of standing) if (names(flow)) add(flow, why.map(placeOf), true);
  for (const { document } of drafts) {
    const flow = readStoredFlow(document);
    if (names(flow)) add(flow, ['draft'], false);
  }
  return [...found]
    .map(([flow, use]) => ({ ...use, flow, where: [...use.where] }))
    .sort((one, other) => one.title.localeCompare(other.title));
}

function placeOf(why: StandingBy): string {
  if (why.by === 'plan') return 'planned';
  return why.by === 'canary' ? 'canary' : why.alias;
}
