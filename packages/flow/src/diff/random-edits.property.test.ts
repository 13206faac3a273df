import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFlows } from './compare-flows.ts';
import { applyDiff } from './testing/apply-diff.ts';
import { expectedLines, linesOf } from './testing/facts.ts';
import { hundredSteps } from './testing/hundred-steps.ts';
import { mirrorDiff } from './testing/mirror-diff.ts';
import { afterEdits, randomEdits } from './testing/random-edits.ts';

describe('random edits of a flow of a hundred steps', () => {
  it('come out of the diff, exactly these', () => {
    const seen = { edits: 0, lines: 0 };
    fc.assert(
      fc.property(hundredSteps(), randomEdits(), (before, edits) => {
        const { flow: after, touched } = afterEdits(before, edits);
        const diff = compareFlows(before, after);
        const expected = expectedLines(before, after, touched);
        expect(linesOf(diff)).toEqual(expected);
        expect(linesOf(compareFlows(after, before))).toEqual(linesOf(mirrorDiff(diff)));
        expect(applyDiff(before, diff)).toEqual(after);
        seen.edits += edits.length;
        seen.lines += expected.length;
      }),
      { numRuns: 300 },
    );
    // The generator does edit something, and not everything cancels out.
    expect(seen.lines).toBeGreaterThan(seen.edits / 2);
  });
});
