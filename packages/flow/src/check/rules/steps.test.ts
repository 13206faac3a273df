import { describe, expect, it } from 'vitest';
import { drop, put } from '../testing/document-changes.ts';
import { findingsAfter, problemsAfter } from '../testing/findings.ts';
import { testTypes } from '../testing/types.ts';

describe('steps', () => {
  it('finds unknown kinds and versions, and still checks the rest', () => {
    expect(findingsAfter([put('teleport', 'nodes', 'closed', 'type')])).toEqual([
      'error type-unknown /nodes/closed/type',
    ]);
    expect(findingsAfter([put(2, 'nodes', 'closed', 'version')])).toEqual([
      'error type-version-unknown /nodes/closed/version',
    ]);
  });

  it('finds settings of the wrong shape, each with its place and reason', () => {
    const problems = problemsAfter([
      put([{ key: '1', label: '' }, { key: '2' }], 'nodes', 'menu', 'config', 'options'),
    ]);
    expect(problems.map(({ code, pointer, values }) => [code, pointer, values.reason, values.field])).toEqual([
      ['config-shape', '/nodes/menu/config/options/0/label', 'empty', 'options.*.label'],
      ['config-shape', '/nodes/menu/config/options/1/label', 'missing', 'options.*.label'],
    ]);
  });

  it('still sees an open way out of a step whose settings are wrong elsewhere', () => {
    const changes = [put(0, 'nodes', 'menu', 'config', 'tries'), drop('nodes', 'menu', 'next', 'noInput')];
    expect(findingsAfter(changes)).toEqual([
      'error config-shape /nodes/menu/config/tries',
      'error exit-unconnected /nodes/menu/next',
    ]);
  });

  it('finds what the kind of step itself knows to be wrong', () => {
    expect(findingsAfter([put(9, 'nodes', 'menu', 'config', 'tries')])).toEqual([
      'error config-rule /nodes/menu/config/tries',
    ]);
  });

  it('finds ways out that are there twice or take a name that is taken', () => {
    const branches = (...names: string[]) => findingsAfter([put(names, 'nodes', 'hours', 'config', 'branches')]);
    expect(branches('open', 'closed', 'lunch', 'open')).toEqual(['error exits-duplicate /nodes/hours/config']);
    expect(branches('open', 'closed', 'lunch', 'error')).toEqual(['error exit-reserved /nodes/hours/config']);
  });

  it('tells that a check could not be finished when an extension throws', () => {
    const throwing = testTypes.map((type) =>
      type.type === 'ask'
        ? {
            ...type,
            rules: () => {
              throw new Error('boom');
            },
          }
        : type,
    );
    expect(findingsAfter([], { types: throwing })).toEqual(['error check-incomplete ']);
    const [problem] = problemsAfter([], { types: throwing });
    expect(problem?.values).toEqual({ rule: 'config-rules' });
  });
});
