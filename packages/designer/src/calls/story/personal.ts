import { isObject } from '@callwright/flow/document';

/** What may stand where a value of the caller stands in a trace. */
type Marked = string | { readonly personal: unknown } | { readonly secret: true };

/** A text of the trace as people may read it: what was erased or is secret says so. */
export function readable(value: Marked, erased: string, secret: string): string {
  if (typeof value === 'string') return value;
  if ('secret' in value) return secret;
  if (value.personal === null || value.personal === undefined) return erased;
  return valueText(value.personal);
}

/** A value as people read it: texts as they are, the rest as JSON. */
export function valueText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The fields of a value of the caller; none where it was erased. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(value) || !('personal' in value)) return {};
  return isObject(value.personal) ? value.personal : {};
}
