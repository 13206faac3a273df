import type { Json } from '@callwright/flow/document';

const LONE_SURROGATE = /\p{Cs}/gu;

function asText(value: Json): string {
  if (typeof value === 'string') return value;
  return value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const encoded = (text: string) => encodeURIComponent(text.replaceAll(LONE_SURROGATE, ''));

/** Puts named values behind an address's `?`, encoded so that a value can't add a name of its own. */
export function withQuery(address: string, values: readonly (readonly [string, Json])[]): string {
  if (values.length === 0) return address;
  const [place = '', fragment] = address.split('#', 2);
  const query = values.map(([name, value]) => `${encoded(name)}=${encoded(asText(value))}`).join('&');
  return `${place}${place.includes('?') ? '&' : '?'}${query}${fragment === undefined ? '' : `#${fragment}`}`;
}
