import { byKey, type Flow, type FlowNode, type Position } from '../document/index.ts';
import type { Change } from './change.ts';
import { compareValues } from './compare-values.ts';
import { sameJson } from './same-json.ts';

/** `changes` of a step that both have: below the node, of all but its ways (`title`, `type`, `version`, `config`). */
export type StepDifference =
  | { readonly kind: 'added'; readonly step: string; readonly node: FlowNode }
  | { readonly kind: 'removed'; readonly step: string; readonly node: FlowNode }
  | { readonly kind: 'changed'; readonly step: string; readonly changes: readonly Change[] };

/** Where a way out leads; null: nowhere. */
export type WayDifference = {
  readonly step: string;
  readonly exit: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** Where a card lies; null: nowhere. Looks, not behaviour. */
export type PlaceDifference = {
  readonly step: string;
  readonly before: Position | null;
  readonly after: Position | null;
};

/** All in which two flows differ, by ids; nothing stands in it twice. */
export type FlowDiff = {
  readonly steps: readonly StepDifference[];
  /** Of steps that both have; the ways out of an added or removed step come and go with it. */
  readonly ways: readonly WayDifference[];
  /** Everything else that a call may meet: title, languages, variables, where calls begin and end, … */
  readonly settings: readonly Change[];
  readonly places: readonly PlaceDifference[];
  readonly notes: readonly Change[];
};

/** In what `after` differs from `before`. Swapping the two gives the mirror image; the same flow twice gives nothing. */
export function compareFlows(before: Flow, after: Flow): FlowDiff {
  const { nodes: earlier, canvas: canvasBefore, notes: notesBefore, ...settingsBefore } = before;
  const { nodes: later, canvas: canvasAfter, notes: notesAfter, ...settingsAfter } = after;
  const ids = [...new Set([...Object.keys(earlier), ...Object.keys(later)])].sort(byKey);
  const common = ids.flatMap((id) => {
    const [one, other] = [ownOf(earlier, id), ownOf(later, id)];
    return one === undefined || other === undefined || one === other ? [] : [{ id, one, other }];
  });
  return {
    steps: ids.flatMap((step): readonly StepDifference[] => {
      const [one, other] = [ownOf(earlier, step), ownOf(later, step)];
      if (one === undefined) return other === undefined ? [] : [{ kind: 'added', step, node: other }];
      if (other === undefined) return [{ kind: 'removed', step, node: one }];
      const changes = compareNodes(one, other);
      return changes.length === 0 ? [] : [{ kind: 'changed', step, changes }];
    }),
    ways: common.flatMap(({ id, one, other }) => compareWays(id, one.next, other.next)),
    settings: compareValues(settingsBefore, settingsAfter),
    places: comparePlaces(canvasBefore, canvasAfter),
    notes: compareValues(
      notesBefore === undefined ? {} : { notes: notesBefore },
      notesAfter === undefined ? {} : { notes: notesAfter },
    ),
  };
}

function compareNodes(before: FlowNode, after: FlowNode): readonly Change[] {
  if (before === after) return [];
  const { next: _old, ...one } = before;
  const { next: _new, ...other } = after;
  return compareValues(one, other);
}

function compareWays(step: string, before: FlowNode['next'], after: FlowNode['next']): readonly WayDifference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(byKey).flatMap((exit) => {
    const way = { step, exit, before: ownOf(before, exit) ?? null, after: ownOf(after, exit) ?? null };
    return way.before === way.after ? [] : [way];
  });
}

function comparePlaces(before: Flow['canvas'], after: Flow['canvas']): readonly PlaceDifference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(byKey).flatMap((step) => {
    const place = { step, before: ownOf(before, step) ?? null, after: ownOf(after, step) ?? null };
    return sameJson(place.before, place.after) ? [] : [place];
  });
}

function ownOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
