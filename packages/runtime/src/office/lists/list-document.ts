import { isObject, type Json } from '@callwright/flow/document';
import type { ListColumn } from './list.ts';

/** What a list is like: the title of its key, and its columns in their order. */
export type ListDocument = { readonly key: string; readonly columns: readonly ListColumn[] };

/** What is stored: columns as an object, `order` where it isn't theirs. Of what can't be read there are no columns. */
export function listDocumentOf(document: Json): ListDocument {
  if (!isObject(document)) return { key: '', columns: [] };
  const titles = isObject(document.columns) ? document.columns : {};
  const order = Array.isArray(document.order) ? document.order.filter((name) => typeof name === 'string') : [];
  const names = [...new Set([...order, ...Object.keys(titles)])].filter((name) => Object.hasOwn(titles, name));
  return {
    key: typeof document.key === 'string' ? document.key : '',
    columns: names.map((name) => ({ name, title: String(titles[name]) })),
  };
}

export function storedListDocument({ key, columns }: ListDocument): Json {
  return {
    key,
    columns: Object.fromEntries(columns.map(({ name, title }) => [name, title])),
    order: columns.map(({ name }) => name),
  };
}

/** A column's name out of its title, as call flows say it: `Post code` → `postCode`. */
export function columnName(title: string, taken: readonly string[]): string {
  const words = title
    .normalize('NFKD')
    .replaceAll('ß', 'ss')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  const joined = words
    .map((word, nth) => (nth === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()))
    .join('')
    .replace(/^[^a-z]+/, '')
    .slice(0, 28);
  const first = joined === '' ? 'column' : joined;
  const free = (name: string, nth: number): string => (taken.includes(name) ? free(`${first}${nth}`, nth + 1) : name);
  return free(first, 2);
}
