import { describe, expect, it } from 'vitest';
import { draftOf, entryOf, wrongIn } from './credential-draft.ts';

const draft = { title: ' CRM ', header: 'X-Api-Key', value: 's', hosts: ['https://CRM.example.com/orders'] };
const kept = { name: 'crm', title: 'CRM', header: 'X-Api-Key', hosts: ['crm.example.com'], version: 3, usedBy: [] };

describe('access data being entered', () => {
  it('takes the host of an address that was pasted', () => {
    expect(wrongIn(draft, true)).toEqual({});
    expect(entryOf(draft, null)).toEqual({
      version: 0,
      title: 'CRM',
      header: 'X-Api-Key',
      hosts: ['crm.example.com'],
      value: 's',
    });
  });

  it('keeps the value that is there when nothing is entered', () => {
    const again = draftOf(kept);
    expect(again.value).toBe('');
    expect(wrongIn(again, false)).toEqual({});
    expect(entryOf(again, kept)).toEqual({ version: 3, title: 'CRM', header: 'X-Api-Key', hosts: ['crm.example.com'] });
  });

  it('says what is wrong beside each field', () => {
    expect(wrongIn({ title: ' ', header: 'X Y', value: '', hosts: [] }, true)).toEqual({
      title: 'empty',
      header: 'header',
      value: 'empty',
      hosts: 'noHost',
    });
    expect(wrongIn({ ...draft, value: 'a\nb', hosts: ['a b'] }, true)).toEqual({ value: 'value', hosts: 'host' });
  });
});
