import type { HandedOutKind } from '@callwright/flow/document';
import type { FormSchema } from '../form-schema.ts';

/** As what the office could change a field; null: it can't be left to the office. */
export function officeKind(schema: FormSchema): HandedOutKind | null {
  const field = schema['x-field'];
  if (field === undefined) return schema.type === 'integer' || schema.type === 'number' ? 'number' : null;
  switch (field.widget) {
    case 'prompt':
      return 'text';
    case 'destination':
      return 'destination';
    case 'name':
      return field.of === 'queue' ? 'queue' : null;
    default:
      return null;
  }
}
