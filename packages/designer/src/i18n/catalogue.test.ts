import { describe, expect, it } from 'vitest';
import { SCREEN_LANGUAGES } from './languages.ts';
import { resources } from './resources.ts';

type Entry = readonly [key: string, text: string];

function entriesOf(value: unknown, key = ''): readonly Entry[] {
  if (typeof value === 'string') return [[key, value]];
  return Object.entries(value as object).flatMap(([name, inner]) =>
    entriesOf(inner, key === '' ? name : `${key}.${name}`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

/** Words of the code that people must not meet on the screen. */
const CODE_WORDS =
  /\b(DSL|graph|nodes?|widgets?|exits?|ports?|handles?|timeouts?|noMatch|noInput|revisions?|commits?|deploy\w*|alias|canary|prompts?|TTS|SSML|schedules?|override|DTMF|gather|expressions?|CEL|subflows?|modules?|HTTP|providers?|trunk|ARI|capabilit\w+|lint|fixtures?|golden|simulator|hunt group|Jagdverband|ügynök|ACW|disposition|abandonment|SLA|barge|audit)\b/i;

describe('the texts of the screen', () => {
  const english = entriesOf(resources.en);

  it.each(SCREEN_LANGUAGES)('are complete in %s', (language) => {
    expect(entriesOf(resources[language]).map(([key]) => key)).toEqual(english.map(([key]) => key));
    expect(entriesOf(resources[language]).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(SCREEN_LANGUAGES)('fill in the same values in %s', (language) => {
    const texts = new Map(entriesOf(resources[language]));
    for (const [key, text] of english) {
      expect([key, placeholders(texts.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    }
  });

  it.each(SCREEN_LANGUAGES)('hold no word of the code in %s', (language) => {
    const found = entriesOf(resources[language]).filter(([, text]) =>
      CODE_WORDS.test(text.replace(/\{\{\w+\}\}/g, '')),
    );
    expect(found).toEqual([]);
  });
});
