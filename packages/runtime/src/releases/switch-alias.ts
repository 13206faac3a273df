import type { Problem } from '@callwright/flow/document';
import { checkRevision, type FlowParts } from '../flows/index.ts';
import type { Alias, Switched } from '../store/flows/alias-repository.ts';
import type { Canary } from '../store/flows/canary.ts';

/** Where an alias is to point. */
export type SwitchOrder = {
  readonly revision: number;
  readonly canary: Omit<Canary, 'since'> | null;
  /** The alias's version that this was decided on; 0: it isn't there yet. */
  readonly version: number;
};

export type SwitchResult =
  | Switched
  | { readonly kind: 'flow-unknown' | 'canary-same' }
  | { readonly kind: 'revision-unknown'; readonly revision: number }
  | { readonly kind: 'number-unknown'; readonly numbers: readonly string[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Switches an alias at once. A version that names what isn't there any more is refused: its callers would meet a fault. */
export async function switchAlias(
  parts: FlowParts,
  flow: string,
  alias: string,
  { revision, canary, version }: SwitchOrder,
  person: string | null,
): Promise<SwitchResult> {
  const { store, now } = parts;
  if ((await store.flows.find(flow)) === null) return { kind: 'flow-unknown' };
  if (canary?.revision === revision) return { kind: 'canary-same' };
  const numbers = (await store.numbers.list()).filter((one) => one.flow === flow && one.alias === alias);
  const strange = (canary?.numbers ?? []).filter((number) => !numbers.some((one) => one.number === number));
  if (strange.length > 0) return { kind: 'number-unknown', numbers: strange };
  const before = await store.aliases.find(flow, alias);
  for (const one of [revision, ...(canary === null ? [] : [canary.revision])]) {
    const stored = one > 0 ? await store.revisions.find(flow, one) : null;
    if (stored === null) return { kind: 'revision-unknown', revision: one };
    if (one === before?.revision) continue;
    const { errors } = await checkRevision(parts, stored, numbers);
    if (errors.length > 0) return { kind: 'problems', problems: errors };
  }
  const at = now();
  const since = sinceOf(before, revision, canary, at);
  return store.aliases.switch(flow, alias, version, {
    revision,
    canary: canary === null ? null : { ...canary, since },
    at,
    person,
  });
}

/** A share that only changes goes on being compared from its beginning. */
function sinceOf(before: Alias | null, revision: number, canary: SwitchOrder['canary'], at: number): number {
  const same = before?.revision === revision && before.canary?.revision === canary?.revision;
  return same ? (before.canary?.since ?? at) : at;
}
