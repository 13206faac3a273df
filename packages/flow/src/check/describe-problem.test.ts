import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES } from '../document/index.ts';
import { CATALOGUES, describeInPlace, describeProblem, PROBLEM_LANGUAGES } from './describe-problem.ts';
import { SHAPE_REASONS } from './shape-problem.ts';
import { put } from './testing/document-changes.ts';
import { problemsAfter } from './testing/findings.ts';

const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g))].sort();
const english = CATALOGUES.en;

describe.each(PROBLEM_LANGUAGES)('the sentences in %s', (language) => {
  const catalogue = CATALOGUES[language];

  it.each(PROBLEM_CODES)('say what is wrong and what to do: %s', (code) => {
    expect(catalogue.codes[code].message).toMatch(/[.:}]$/);
    expect(catalogue.codes[code].fix).toMatch(/[.}]$/);
  });

  it('have the same entries and values as the English ones', () => {
    for (const part of ['codes', 'shape', 'types', 'kinds', 'exits', 'words'] as const) {
      expect(Object.keys(catalogue[part])).toEqual(Object.keys(english[part]));
    }
    for (const [code, { message, fix }] of Object.entries(english.codes)) {
      const other = catalogue.codes[code];
      expect(placeholders(`${other?.message}${other?.fix}`), code).toEqual(placeholders(message + fix));
    }
    expect(Object.keys(catalogue.shape).sort()).toEqual([...SHAPE_REASONS].sort());
  });

  it('speak the users’ words, not the code’s', () => {
    const codeWords = /\b(node|exit|config|DSL|subflow|prompt|schedule|revision|draft|null|undefined|boolean|CEL)\b/i;
    for (const { message, fix } of Object.values(catalogue.codes)) {
      expect(`${message} ${fix}`.replace(/\{\{\w+\}\}/g, '')).not.toMatch(codeWords);
    }
  });
});

describe('describeProblem', () => {
  it('calls fields, ways out and rules as the forms do', () => {
    const messages = {
      ask: {
        title: 'Menu',
        description: '',
        summary: {},
        exits: { noInput: 'stays silent' },
        fields: { tries: { label: 'Times to ask' }, options: { label: 'Choices' } },
        rules: { tooManyTries: 'Nobody listens that often.' },
      },
    };
    const told = (changes: Parameters<typeof problemsAfter>[0]) => {
      const [problem] = problemsAfter(changes);
      if (problem === undefined) throw new Error('no problem');
      return { ...describeProblem(problem, 'en', messages), inPlace: describeInPlace(problem, 'en', messages) };
    };
    expect(told([put(9, 'nodes', 'menu', 'config', 'tries')])).toEqual({
      message: '“menu”: Nobody listens that often.',
      fix: 'Open the step and correct this field: Times to ask',
      inPlace: 'Nobody listens that often.',
    });
    expect(told([put(0, 'nodes', 'menu', 'config', 'tries')]).inPlace).toBe('This is too little; at least 1.');
    expect(told([put(0, 'nodes', 'menu', 'config', 'tries')]).message).toBe(
      '“menu”, Times to ask: this is too little; at least 1.',
    );
    expect(told([put('A', 'nodes', 'menu', 'config', 'options', 0, 'key')]).message).toMatch(/^“menu”, Choices: only/);
    expect(told([put({ '1': 'number', '2': 'consent' }, 'nodes', 'menu', 'next')]).message).toContain('“stays silent”');
    expect(told([put({ noInput: 'bye', '2': 'consent' }, 'nodes', 'menu', 'next')]).message).toContain('“1 Orders”');
  });

  it('calls a step by its title, and languages by their names', () => {
    const problems = problemsAfter([
      put('Apology', 'nodes', 'sorry', 'title'),
      put('', 'nodes', 'sorry', 'config', 'prompt', 'text', 'de'),
    ]);
    expect(problems.map((problem) => describeProblem(problem, 'hu').message)).toEqual([
      '„Apology”, prompt: hiányzik a szöveg ezen a nyelven: német; a hívók más nyelven hallanák.',
    ]);
  });
});
