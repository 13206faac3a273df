import { describe, expect, it } from 'vitest';
import { likePattern, searchedParts, searchText } from './search-text.ts';

const found = (search: string, contact: Parameters<typeof searchText>[0]) =>
  searchedParts(search).every((part) => searchText(contact).includes(part));
const horvath = { number: '+3699312345', name: 'Dr. Horváth Ágnes', fields: { customerNumber: '00471187', vip: true } };

describe('finding customers', () => {
  it.each(['horvath', 'ÁGNES horv', '+36 99 312-345', '99/312345', '00471187', '471187'])('finds by %s', (search) =>
    expect(found(search, horvath)).toBe(true),
  );
  it.each(['horvath bela', '99312346', 'true'])('does not find by %s', (search) =>
    expect(found(search, horvath)).toBe(false),
  );
  it('finds a number that is written with the zero of its own country', () =>
    expect(found('089 123-45', { number: '+498912345', name: '', fields: {} })).toBe(true));
  it('reads ss and ß alike', () => expect(found('Strasser', { ...horvath, name: 'Anna Straßer' })).toBe(true));
  it('looks for signs as they are', () => expect(likePattern('50%_!')).toBe('%50!%!_!!%'));
});
