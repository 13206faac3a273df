import type { Flow } from '@callwright/flow/document';
import type { FlowParts } from '../flows/index.ts';
import { readStoredFlow } from '../flows/index.ts';

/** A call flow that asks opening hours. */
export type HoursUse = {
  readonly flow: string;
  readonly title: string;
  readonly live: boolean;
  /** Numbers that ring it. */
  readonly numbers: readonly string[];
  /** Ways out that it has for them, in what is live or else in the draft. */
  readonly branches: readonly string[];
};

/** The call flows that ask the hours of this name, live or in their drafts. */
export async function hoursUses({ store }: FlowParts, name: string): Promise<readonly HoursUse[]> {
  const [drafts, live, numbers] = await Promise.all([
    store.drafts.all(),
    store.revisions.liveLocks(),
    store.numbers.list(),
  ]);
  const revisions = await Promise.all(live.map(({ flow, revision }) => store.revisions.find(flow, revision)));
  const inLive = revisions.flatMap((revision) => (revision === null ? [] : [readStoredFlow(revision.document)]));
  const inDrafts = drafts.map(({ document }) => readStoredFlow(document));
  const found = new Map<string, HoursUse>();
  for (const [flows, isLive] of [
    [inLive, true],
    [inDrafts, false],
  ] as const) {
    for (const flow of flows) {
      const branches = branchesAsked(flow, name);
      if (branches === null || found.has(flow.id)) continue;
      const ringing = numbers.filter((one) => one.flow === flow.id).map(({ number }) => number);
      found.set(flow.id, { flow: flow.id, title: flow.title, live: isLive, numbers: ringing, branches });
    }
  }
  return [...found.values()].sort((one, other) => one.title.localeCompare(other.title));
}

/** Ways out of all steps that ask these hours; null where none does. */
function branchesAsked(flow: Flow, name: string): readonly string[] | null {
  const steps = Object.values(flow.nodes).filter(
    ({ type, config }) => type === 'opening-hours' && config.schedule === name,
  );
  if (steps.length === 0) return null;
  const branches = steps.flatMap(({ config }) => (Array.isArray(config.branches) ? config.branches : []));
  return [...new Set(branches.filter((branch) => typeof branch === 'string'))];
}
