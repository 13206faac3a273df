import { describe, expect, it } from 'vitest';
import { drop, put } from '../testing/document-changes.ts';
import { findingsAfter, problemsAfter, step } from '../testing/findings.ts';

const round = { text: { en: 'Round', de: 'Rund' } };

describe('wires', () => {
  it('finds what the flow itself points at and is not there', () => {
    expect(findingsAfter([put('x', 'start')])).toEqual(['error start-missing /start']);
    expect(findingsAfter([put('x', 'onHangup')])).toEqual([
      'error target-missing /onHangup',
      'warning step-unreachable /nodes/note',
    ]);
  });

  it('finds a wire to nowhere, and one at a way out that is gone', () => {
    expect(findingsAfter([put('x', 'nodes', 'menu', 'next', '1')])).toEqual([
      'error target-missing /nodes/menu/next/1',
      'warning step-unreachable /nodes/count',
      'warning step-unreachable /nodes/number',
    ]);
    expect(findingsAfter([put('bye', 'nodes', 'menu', 'next', '*')])).toEqual([
      'error exit-unknown /nodes/menu/next/*',
    ]);
  });

  it('finds a way out that strands callers, and calls it as the author does', () => {
    const [problem] = problemsAfter([drop('nodes', 'menu', 'next', '1')]);
    expect(problem).toMatchObject({
      code: 'exit-unconnected',
      severity: 'error',
      node: 'menu',
      values: { label: 'Orders' },
    });
  });

  it('asks for a way out of failures only where the flow has no net', () => {
    const netless = findingsAfter([drop('onError'), drop('fallback'), drop('nodes', 'sorry')]);
    expect(netless).toContain('warning exit-unconnected /nodes/known/next');
    expect(netless).toContain('warning fallback-missing ');
    // Hours go to `closed` by `error`; a step that ends the call can't fail.
    expect(netless).not.toContain('warning exit-unconnected /nodes/hours/next');
    expect(netless).not.toContain('warning exit-unconnected /nodes/bye/next');
    expect(findingsAfter([drop('fallback')])).toEqual(['warning fallback-missing ']);
  });

  it('finds steps that no way leads to', () => {
    expect(findingsAfter([step('lonely', 'finish', {}, {})])).toEqual(['warning step-unreachable /nodes/lonely']);
  });

  it('finds a circle in which nobody waits, and none where somebody does', () => {
    const circle = [
      step('one', 'speak', { prompt: round }, { next: 'two' }),
      step('two', 'decide', { condition: { cel: 'true' } }, { yes: 'one', no: 'bye' }),
      put('one', 'nodes', 'count', 'next', 'next'),
    ];
    const [problem, ...others] = problemsAfter(circle);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'cycle-without-input', severity: 'error' });
    expect(problem?.values.steps).toEqual(expect.arrayContaining(['one', 'two']));
    expect(findingsAfter([...circle, step('two', 'connect', { number: '110' }, { done: 'one' })])).toEqual([]);
    expect(findingsAfter([put('menu', 'nodes', 'tape', 'next', 'next')])).toEqual([]);
  });

  it('finds the inner circle that never waits within a larger one that does', () => {
    expect(
      findingsAfter([
        put('again', 'nodes', 'known', 'next', 'yes'),
        step('again', 'decide', { condition: { cel: 'tries > 1' } }, { yes: 'known', no: 'menu' }),
      ]),
    ).toEqual([expect.stringMatching(/^error cycle-without-input \/nodes\/(known|again)\/next\/yes$/)]);
  });

  it('goes through a long flow without running out of stack', () => {
    const long = Array.from({ length: 9000 }, (_, index) =>
      step(`s${index}`, 'speak', { prompt: round }, { next: index === 8999 ? 's0' : `s${index + 1}` }),
    );
    const [problem] = problemsAfter([...long, put('s0', 'nodes', 'closed', 'next', 'next')]);
    expect(problem?.code).toBe('cycle-without-input');
  });
});
