import type { JsonObject } from '@callwright/flow/document';

/** Letters as they are looked for: small, without accents, ß as ss. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');
}

/** All that a contact is found by, its name first, so that it also sorts them. */
export function searchText(contact: {
  readonly number: string;
  readonly name: string;
  readonly fields: JsonObject;
}): string {
  const values = Object.values(contact.fields).filter((value) => ['string', 'number'].includes(typeof value));
  return folded([contact.name, contact.number.replaceAll(/\D/g, ''), ...values.map(String)].join('\n'));
}

/** What has to stand in a contact's text: each word; a telephone number by its digits, as one part, however it is written. */
export function searchedParts(search: string): readonly string[] {
  const text = search.trim().slice(0, 200);
  if (/^[+\d][\d\s()/.-]*$/.test(text)) return [text.replaceAll(/\D/g, '').replace(/^0+(?=\d{3})/, '')];
  return folded(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** For `LIKE … ESCAPE '!'`. */
export function likePattern(part: string): string {
  return `%${part.replaceAll(/[!%_]/g, (sign) => `!${sign}`)}%`;
}
