import { Type } from 'typebox';
import type { FieldOptions } from './fields.ts';

/** The keys of a telephone. */
export const KEYS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'] as const;
export type Key = (typeof KEYS)[number];

/** Config field: one key of a telephone. */
export const KeyField = (options: FieldOptions = {}) =>
  Type.Unsafe<Key>({ type: 'string', enum: [...KEYS], 'x-field': { widget: 'key' }, ...options });
