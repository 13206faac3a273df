import { describe, expect, it } from 'vitest';
import { put } from '../testing/document-changes.ts';
import { findingsAfter, problemsAfter } from '../testing/findings.ts';

const condition = (cel: string) => put(cel, 'nodes', 'known', 'config', 'condition', 'cel');

describe('variables and expressions', () => {
  it.each([
    ['tries ==', 'expression-syntax'],
    ['tries + 1', 'expression-type'],
    ['name == 3', 'expression-type'],
    ['tires == 3', 'expression-unknown-name'],
  ])('finds %s: %s', (cel, code) => {
    const [problem, ...others] = problemsAfter([condition(cel)]);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code,
      pointer: '/nodes/known/config/condition/cel',
      values: { needed: 'boolean' },
    });
  });

  it('finds a variable that is written and not there', () => {
    expect(findingsAfter([put('missing', 'nodes', 'count', 'config', 'variable')])).toEqual([
      'error variable-unknown /nodes/count/config/variable',
    ]);
  });

  it.each(['call', 'hours', 'null', 'while', 'list', 'string'])('refuses a variable called %s', (name) => {
    expect(findingsAfter([put({ type: 'string' }, 'variables', name)])).toEqual([
      `error variable-reserved /variables/${name}`,
    ]);
  });

  it.each([
    [{ type: 'number', default: '1' }, false],
    [{ type: 'number', default: 1.5 }, true],
    [{ type: 'date', default: '2026-02-30' }, false],
    [{ type: 'date', default: '2026-02-28T10:00:00Z' }, true],
    [{ type: 'date', default: '' }, true],
    [{ type: 'map', default: [] }, false],
    [{ type: 'list', default: [] }, true],
    [{ type: 'boolean', default: null }, false],
  ])('compares the first value with the kind: %j', (variable, right) => {
    expect(findingsAfter([put(variable, 'variables', 'extra')])).toEqual(
      right ? [] : ['error variable-type /variables/extra/default'],
    );
  });

  it('knows the time zones', () => {
    expect(findingsAfter([put('Europe/Budapest', 'timeZone')])).toEqual([]);
    expect(findingsAfter([put('Europe/Atlantis', 'timeZone')])).toEqual(['error zone-unknown /timeZone']);
  });
});
