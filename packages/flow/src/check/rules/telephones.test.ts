import { describe, expect, it } from 'vitest';
import { describeProblem, PROBLEM_LANGUAGES } from '../describe-problem.ts';
import type { Telephones } from '../telephones.ts';
import { put } from '../testing/document-changes.ts';
import { findingsAfter, problemsAfter, step } from '../testing/findings.ts';

const line = (more: Partial<Telephones['lines'][number]> = {}) => ({
  number: '+498999998100',
  connection: 'Cloud',
  flows: ['shop'],
  speech: true,
  recording: true,
  keysWhileBridged: 'any' as const,
  ...more,
});
const withLines = (...lines: Telephones['lines']) => ({ telephones: { lines, refused: [] } });

describe('lines that can do less than a call flow needs', () => {
  it('are nothing to worry about when they can do everything, or ring another call flow', () => {
    expect(findingsAfter([], withLines(line()))).toEqual([]);
    expect(findingsAfter([], withLines(line({ flows: ['other'], recording: false })))).toEqual([]);
    expect(findingsAfter([], withLines(line({ speech: false, keysWhileBridged: 'none' })))).toEqual([]);
  });

  it('are told for every step that records', () => {
    expect(findingsAfter([], withLines(line({ recording: false })))).toContain('warning line-lacks /nodes/tape');
    const off = step('off', 'tape', { on: false }, { next: 'colleague' });
    const stopping = [off, put('off', 'nodes', 'number', 'next', 'found')];
    expect(findingsAfter(stopping, withLines(line({ recording: false })))).not.toContain(
      'warning line-lacks /nodes/off',
    );
  });

  it('are told number by number', () => {
    const two = withLines(line({ recording: false }), line({ number: '+3612345678', recording: false }), line());
    const numbers = problemsAfter([], two).flatMap(({ node, values }) => (node === 'tape' ? [values.number] : []));
    expect(numbers).toEqual(['+498999998100', '+3612345678']);
  });
});

describe('destinations that the dialling rules refuse', () => {
  const refused = (code: string) => ({ telephones: { lines: [], refused: [{ to: '+49 30 5550 100', code }] } });

  it('are warned of where they stand', () => {
    expect(findingsAfter([], refused('country'))).toEqual([
      'warning destination-refused /nodes/colleague/config/number',
    ]);
  });

  it('are told with their reason in every language', () => {
    for (const code of ['country', 'premium', 'emergency', 'not-a-number']) {
      const [problem] = problemsAfter([], refused(code));
      if (problem === undefined) throw new Error('no problem');
      for (const language of PROBLEM_LANGUAGES) {
        expect(describeProblem(problem, language).message).toContain('+49 30 5550 100');
      }
    }
  });
});
