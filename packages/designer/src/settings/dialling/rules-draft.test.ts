import { expect, it } from 'vitest';
import type { DiallingRules } from '../../api/dialling.ts';
import { draftOf, rulesOf, wrongIn } from './rules-draft.ts';

const rules: DiallingRules = {
  home: 'DE',
  allow: ['DE', 'HU', '+4317'],
  premium: false,
  perMinute: 30,
  perDay: 500,
  showCaller: true,
};

it('comes back as it was stored', () => {
  expect(rulesOf(draftOf(rules, []))).toEqual(rules);
  expect(rulesOf(draftOf({ ...rules, allow: null }, ['DE']))).toEqual({ ...rules, allow: null });
  expect(wrongIn(draftOf(rules, []))).toEqual({});
});

it('begins a list of one’s own with what holds now', () => {
  const draft = draftOf({ ...rules, allow: null }, ['DE', '+43']);
  expect(rulesOf({ ...draft, which: 'chosen' }).allow).toEqual(['DE', '+43']);
});

it('takes beginnings of numbers as people write them', () => {
  const draft = { ...draftOf(rules, []), prefixes: ['0043 1'] };
  expect(wrongIn(draft)).toEqual({});
  expect(rulesOf(draft).allow).toEqual(['DE', 'HU', '+431']);
});

it.each([
  [{ countries: [], prefixes: [] }, { allow: 'nothing' }],
  [{ prefixes: ['Vienna'] }, { prefixes: 'badPrefix' }],
  [{ perDay: '' }, { perDay: 'noNumber' }],
  [{ perMinute: -1 }, { perMinute: 'noNumber' }],
  [{ which: 'own' as const, countries: [], prefixes: [] }, {}],
])('with %j says %j', (part, wrong) => expect(wrongIn({ ...draftOf(rules, []), ...part })).toEqual(wrong));
