import { describe, expect, it } from 'vitest';
import type { Customer } from '../../api/customers.ts';
import { type CustomerDraft, draftOf, entryOf, problemsOf } from './customer-draft.ts';

const ANNA: Customer = {
  number: '+4989123',
  name: 'Anna',
  language: 'de',
  fields: { vip: true, customerNumber: '0047', orders: 3 },
  version: 4,
};
const withField = (name: string, value: string): CustomerDraft => {
  const draft = draftOf(ANNA);
  return { ...draft, fields: [...draft.fields, { key: 'new', name, value }] };
};

describe('a customer while it is edited', () => {
  it('is kept as it was when nothing is changed, each value of its kind', () => {
    const { version, name, language, fields } = ANNA;
    expect(entryOf(draftOf(ANNA), ANNA)).toEqual({ version, name, language, fields });
  });

  it('loses a field whose value is emptied, and gets one that is filled in', () => {
    const draft = withField(' city ', 'Sopron');
    const emptied = {
      ...draft,
      fields: draft.fields.map((one) => (one.name === 'orders' ? { ...one, value: ' ' } : one)),
    };
    expect(entryOf(emptied, ANNA).fields).toEqual({ vip: true, customerNumber: '0047', city: 'Sopron' });
  });

  it.each([
    ['customer number', '1', 'badField'],
    ['1st', 'x', 'badField'],
    ['', 'x', 'badField'],
    ['vip', 'x', 'twiceField'],
    ['city', 'x', undefined],
    ['', '', undefined],
  ])('says what is wrong with a field “%s” = “%s”', (name, value, problem) =>
    expect(problemsOf(withField(name, value)).get('new')).toBe(problem),
  );
});
