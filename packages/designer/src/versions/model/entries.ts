import type { Change, FlowDiff, WayDifference } from '@callwright/flow/diff';
import type { Flow, FlowNode } from '@callwright/flow/document';

/** A step that was added or removed, or whose fields or ways were changed. */
export type StepEntry = {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly step: string;
  /** As it is now; of a removed one, as it was. */
  readonly node: FlowNode;
  readonly before: FlowNode | null;
  readonly changes: readonly Change[];
  readonly ways: readonly WayDifference[];
};

/** One setting of the whole call flow; a variable is one of its own. */
export type SettingEntry = {
  readonly kind: 'setting';
  readonly key: string;
  /** The variable's name. */
  readonly variable: string | null;
  readonly changes: readonly Change[];
};

/** One line in the list of differences that callers may notice. */
export type Entry = StepEntry | SettingEntry;

/** Looks, not behaviour: cards that lie elsewhere, and whether notes differ. */
export type Looks = { readonly moved: readonly string[]; readonly notes: boolean };

/** The differences as a person counts them: a step once, whatever changed in it. Steps by their ids. */
export function entriesOf(before: Flow, after: Flow, diff: FlowDiff): readonly Entry[] {
  const steps = new Map<string, StepEntry>();
  for (const difference of diff.steps) {
    const { step, kind } = difference;
    if (kind !== 'changed') {
      const { node } = difference;
      steps.set(step, { kind, step, node, before: kind === 'added' ? null : node, changes: [], ways: [] });
    } else steps.set(step, changedStep(before, after, step, difference.changes, []));
  }
  for (const way of diff.ways) {
    const known = steps.get(way.step);
    const { changes, ways } = known ?? { changes: [], ways: [] };
    steps.set(way.step, changedStep(before, after, way.step, changes, [...ways, way]));
  }
  return [...settingsOf(diff.settings), ...steps.values()];
}

function changedStep(
  before: Flow,
  after: Flow,
  step: string,
  changes: readonly Change[],
  ways: readonly WayDifference[],
): StepEntry {
  const [old, node] = [before.nodes[step], after.nodes[step]];
  if (old === undefined || node === undefined) throw new Error(`both flows must have the step ${step}`);
  return { kind: 'changed', step, node, before: old, changes, ways };
}

function settingsOf(changes: readonly Change[]): readonly SettingEntry[] {
  const groups = new Map<string, SettingEntry>();
  for (const change of changes) {
    const [key = '', name] = change.path.map(String);
    // The schema's address is for machines.
    if (key === '$schema') continue;
    const variable = key === 'variables' ? (name ?? null) : null;
    const id = `${key} ${variable ?? ''}`;
    const known = groups.get(id);
    groups.set(id, { kind: 'setting', key, variable, changes: [...(known?.changes ?? []), change] });
  }
  return [...groups.values()];
}

/** Cards that both flows have and that lie elsewhere. */
export function looksOf(before: Flow, after: Flow, diff: FlowDiff): Looks {
  const inBoth = (step: string) => Object.hasOwn(before.nodes, step) && Object.hasOwn(after.nodes, step);
  return { moved: diff.places.map(({ step }) => step).filter(inBoth), notes: diff.notes.length > 0 };
}
