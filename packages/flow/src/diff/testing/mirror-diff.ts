import type { Change } from '../change.ts';
import type { FlowDiff, StepDifference } from '../compare-flows.ts';

/** The same diff, seen from the other side. */
export function mirrorDiff({ steps, ways, settings, places, notes }: FlowDiff): FlowDiff {
  return {
    steps: steps.map(mirrorStep),
    ways: ways.map(({ before, after, ...way }) => ({ ...way, before: after, after: before })),
    settings: settings.map(mirrorChange),
    places: places.map(({ step, before, after }) => ({ step, before: after, after: before })),
    notes: notes.map(mirrorChange),
  };
}

function mirrorStep(difference: StepDifference): StepDifference {
  if (difference.kind === 'changed') return { ...difference, changes: difference.changes.map(mirrorChange) };
  return { ...difference, kind: difference.kind === 'added' ? 'removed' : 'added' };
}

function mirrorChange(change: Change): Change {
  switch (change.kind) {
    case 'added': {
      const { after, ...rest } = change;
      return { ...rest, kind: 'removed', before: after };
    }
    case 'removed': {
      const { before, ...rest } = change;
      return { ...rest, kind: 'added', after: before };
    }
    default:
      return { ...change, before: change.after, after: change.before } as Change;
  }
}
