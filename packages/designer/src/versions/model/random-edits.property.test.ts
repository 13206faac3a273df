import { compareFlows } from '@callwright/flow/diff';
import { afterEdits, expectedLines, hundredSteps, randomEdits } from '@callwright/flow/diff/testing';
import type { Flow } from '@callwright/flow/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallTypes } from '../../editor/document/small-flow.ts';
import { lostWayId } from '../../editor/store/marks.ts';
import { drawnTogether, marksOf } from './drawn-together.ts';
import { entriesOf, looksOf } from './entries.ts';

const STEP = /^step ([^:]+): (none)?/;
const FIELD = /^field ([^/]+)\//;
const WAY = /^way ([^/]+)\/([^:]+): (.*) → (.*)$/;
const PLACE = /^place ([^:]+): /;
const plain = (text: string | undefined) => (text ?? '').trim().replaceAll('"', '');

// Declarations of the other package name fast-check's types for CommonJS; they are the same.
const flows = hundredSteps() as unknown as fc.Arbitrary<Flow>;
const someEdits = randomEdits() as unknown as fc.Arbitrary<Parameters<typeof afterEdits>[1]>;

describe('the drawing of two versions of a flow of a hundred steps', () => {
  it('marks exactly the steps and ways that random edits touched, and the list names exactly these', () => {
    fc.assert(
      fc.property(flows, someEdits, (before, edits) => {
        const { flow: after, touched } = afterEdits(before, edits);
        const lines = expectedLines(before, after, touched).map((line) => line.replaceAll('\n', ''));
        const steps = new Map<string, string>();
        const [fresh, lost] = [new Set<string>(), new Set<string>()];
        const moved = new Set<string>();
        for (const line of lines) {
          const [, step, none] = STEP.exec(line) ?? [];
          if (step !== undefined) steps.set(step, none === undefined ? 'removed' : 'added');
          const [, changed] = FIELD.exec(line) ?? [];
          if (changed !== undefined) steps.set(changed, 'changed');
          const [, from, exit, was, is] = WAY.exec(line) ?? [];
          if (from !== undefined && exit !== undefined) {
            steps.set(from, 'changed');
            if (plain(is) !== 'none') fresh.add(`${from}/${exit}`);
            if (plain(was) !== 'none') lost.add(`${from}/${exit}~`);
          }
          const [, place] = PLACE.exec(line) ?? [];
          if (place !== undefined) moved.add(place);
        }
        const diff = compareFlows(before, after);
        const marks = marksOf(before, after, diff, false);
        expect(new Map(Object.entries(marks.steps))).toEqual(steps);
        // Ways of steps that came or went come and go with them.
        const own = Object.entries(marks.ways).filter(([way]) => steps.get(way.split('/')[0] ?? '') === 'changed');
        expect(new Set(own.map(([way]) => way))).toEqual(fresh);
        expect(new Set(marks.lost.map(lostWayId))).toEqual(lost);
        const listed = entriesOf(before, after, diff).flatMap((one) => (one.kind === 'setting' ? [] : [one.step]));
        expect(listed.sort()).toEqual([...steps.keys()].sort());
        const both = [...moved].filter((step) => step in before.nodes && step in after.nodes);
        expect([...looksOf(before, after, diff).moved].sort()).toEqual(both.sort());
        // All that is gone is drawn, and nothing else besides the later flow.
        const drawn = drawnTogether(before, after, diff, smallTypes);
        const gone = [...steps].flatMap(([step, mark]) => (mark === 'removed' ? [step] : []));
        expect(Object.keys(drawn.nodes).sort()).toEqual([...Object.keys(after.nodes), ...gone].sort());
      }),
      { numRuns: 150 },
    );
  });
});
