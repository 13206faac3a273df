import { describe, expect, it } from 'vitest';
import { canonicalJson, type Problem } from '../document/index.ts';
import { buildValidators } from './build-validators.ts';
import { checkFlow } from './check-flow.ts';
import { describeProblem, PROBLEM_LANGUAGES } from './describe-problem.ts';
import { parseFlow } from './parse-flow.ts';
import { brokenDocuments, testNames, testTypes, validFlow } from './testing/index.ts';

const validators = buildValidators(testTypes);

function problemsOf(text: string): readonly Problem[] {
  const parsed = parseFlow(text, validators);
  if (!('flow' in parsed)) return parsed.problems;
  return checkFlow(parsed.flow, { types: testTypes, names: testNames, validators, flows: [] });
}

describe('broken documents', () => {
  const documents = brokenDocuments();

  it('are at least 200, each with a name of its own, and none is the valid one', () => {
    const valid = canonicalJson(validFlow());
    expect(problemsOf(valid)).toEqual([]);
    expect(new Set(documents.map(({ name }) => name)).size).toBe(documents.length);
    expect(documents.length).toBeGreaterThanOrEqual(200);
    expect(documents.filter(({ text }) => text === valid)).toEqual([]);
  });

  it.each(documents.map(({ name, text }) => [name, text] as const))('%s', (_name, text) => {
    const errors = problemsOf(text).filter(({ severity }) => severity === 'error');
    expect(errors).not.toEqual([]);
    for (const error of errors) {
      expect(error.pointer).toMatch(/^(\/([^~]|~[01])*)?$/);
      for (const language of PROBLEM_LANGUAGES) {
        const { message, fix } = describeProblem(error, language);
        expect(message + fix).not.toMatch(/\{\{\w+\}\}|undefined|\[object/);
      }
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
