import type { Json } from '@callwright/flow/document';
import { Type } from 'typebox';

/** Any JSON: what a web service or a list's owner put there. */
export const JsonField = () => Type.Unsafe<Json>({});

/** A row of a list, the fields of a contact: JSON by name. */
export const JsonMapField = () => Type.Record(Type.String(), JsonField());
