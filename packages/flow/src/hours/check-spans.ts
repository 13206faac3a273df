import { toMinutes } from './clock-time.ts';
import { finding, type ScheduleProblem } from './problem.ts';
import type { Span } from './schedule.ts';

/** Checks the spans of one day: known branches, none over another. `pointer`: where the list stands. */
export function checkSpans(pointer: string, spans: readonly Span[], branches: ReadonlySet<string>): ScheduleProblem[] {
  return spans.flatMap((span, index) => [
    ...checkBranch(`${pointer}/${index}/branch`, span.branch, branches),
    ...spans.slice(0, index).flatMap((earlier) => {
      const values = { from: span.from, to: span.to, otherFrom: earlier.from, otherTo: earlier.to };
      return overlap(span, earlier) ? [finding('spans-overlap', `${pointer}/${index}`, values)] : [];
    }),
  ]);
}

function checkBranch(pointer: string, branch: string, branches: ReadonlySet<string>): ScheduleProblem[] {
  if (branch === 'closed') return [finding('branch-closed', pointer)];
  if (branches.has(branch)) return [];
  return [finding('branch-unknown', pointer, { branch, known: [...branches].join(', ') })];
}

function overlap(one: Span, other: Span): boolean {
  const [first, second] = [toMinutes(one), toMinutes(other)];
  return first.from < second.to && second.from < first.to;
}
