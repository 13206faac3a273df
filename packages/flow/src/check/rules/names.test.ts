import { describe, expect, it } from 'vitest';
import type { Flow } from '../../document/index.ts';
import { drop, put } from '../testing/document-changes.ts';
import { findingsAfter } from '../testing/findings.ts';
import { testNames, validFlow } from '../testing/valid-flow.ts';

const calling = (id: string, called: string): Flow => ({
  ...validFlow(),
  id,
  nodes: { only: { type: 'part', version: 1, config: { flow: called, ends: ['done'] }, next: {} } },
});

describe('names', () => {
  it('finds what the installation has not got, each at its place', () => {
    const nothing = { schedules: [], lists: [], boxes: [], prompts: [], queues: [], credentials: [], flows: [] };
    expect(findingsAfter([], { names: nothing })).toEqual([
      'error name-missing /fallback/box',
      'error name-missing /nodes/welcome/config/prompt/audio',
      'error name-missing /nodes/hours/config/schedule',
      'error subflow-missing /nodes/number/config/flow',
    ]);
    expect(findingsAfter([], { names: null })).toEqual([]);
  });

  it('warns of a branch of the hours that the step does not list', () => {
    const [office] = testNames.schedules;
    if (office === undefined) throw new Error('no schedule');
    const schedules = [{ ...office, branches: ['open', 'closed', 'lunch', 'on-call'] }];
    expect(findingsAfter([], { names: { ...testNames, schedules } })).toEqual([
      'warning schedule-branch-unlisted /nodes/hours/config/schedule',
    ]);
  });

  it('finds an end of a part that has no way out here', () => {
    expect(
      findingsAfter([put(['found'], 'nodes', 'number', 'config', 'ends'), drop('nodes', 'number', 'next', 'unknown')]),
    ).toEqual(['error subflow-end-missing /nodes/number/config/flow', 'warning step-unreachable /nodes/count']);
  });

  it('finds parts that come back to this flow, directly or through others', () => {
    const recursive = ['error subflow-recursive /nodes/number/config/flow'];
    const self = put('shop', 'nodes', 'number', 'config', 'flow');
    expect(findingsAfter([self], { names: null })).toEqual(recursive);
    const through = (...flows: Flow[]) => findingsAfter([], { flows });
    expect(through(calling('ask-number', 'shop'))).toEqual(recursive);
    expect(through(calling('ask-number', 'third'), calling('third', 'shop'))).toEqual(recursive);
    // A circle among others is theirs to mend.
    expect(through(calling('ask-number', 'third'), calling('third', 'ask-number'))).toEqual([]);
    expect(through(calling('ask-number', 'third'), calling('third', 'gone'))).toEqual([]);
  });
});
