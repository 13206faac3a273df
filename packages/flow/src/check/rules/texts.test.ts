import { describe, expect, it } from 'vitest';
import { drop, put } from '../testing/document-changes.ts';
import { findingsAfter, problemsAfter } from '../testing/findings.ts';

const text = ['nodes', 'sorry', 'config', 'prompt', 'text'] as const;

describe('texts', () => {
  it('warns of a missing language, and refuses a text in none', () => {
    expect(findingsAfter([drop(...text, 'de')])).toEqual(['warning text-missing /nodes/sorry/config/prompt/text']);
    expect(findingsAfter([put(' ', ...text, 'de')])).toEqual(['warning text-missing /nodes/sorry/config/prompt/text']);
    expect(findingsAfter([put({}, ...text)])).toEqual(['error text-empty /nodes/sorry/config/prompt/text']);
  });

  it('warns of missing transcripts where there is a recording', () => {
    expect(findingsAfter([put({}, 'nodes', 'welcome', 'config', 'prompt', 'text')])).toEqual([
      'warning text-missing /nodes/welcome/config/prompt/text',
      'warning text-missing /nodes/welcome/config/prompt/text',
    ]);
  });

  it('warns of a text in a language that the flow does not speak', () => {
    expect(findingsAfter([put('Pardon.', ...text, 'fr')])).toEqual([
      'warning language-unknown /nodes/sorry/config/prompt/text/fr',
    ]);
  });

  it('finds wrong parts of texts with their place in the text', () => {
    const [problem] = problemsAfter([put('Hello {{ nam }}!', ...text, 'en')]);
    expect(problem).toMatchObject({
      code: 'expression-unknown-name',
      pointer: '/nodes/sorry/config/prompt/text/en',
      values: { piece: 'nam', from: 9, to: 12, field: 'prompt' },
    });
    expect(findingsAfter([put('{{ }}', ...text, 'en')])).toEqual([
      'error template-syntax /nodes/sorry/config/prompt/text/en',
    ]);
  });

  it('never lets a secret be said, but lets it be sent', () => {
    expect(findingsAfter([put('{{ pin }}', ...text, 'en')])).toEqual([
      'error template-secret /nodes/sorry/config/prompt/text/en',
    ]);
    expect(findingsAfter([put('{{ pin }}', 'nodes', 'colleague', 'config', 'number')])).toEqual([]);
  });

  it('finds a destination that is no telephone number', () => {
    expect(findingsAfter([put('reception', 'nodes', 'colleague', 'config', 'number')])).toEqual([
      'error destination-missing /nodes/colleague/config/number',
    ]);
  });
});
