import { buildValidators } from '@callwright/flow/check/ajv';
import { builtInTypes } from '@callwright/nodes';
import { describe, expect, it } from 'vitest';
import { asFormSchema, type FormSchema } from './form-schema.ts';
import { initialValue, nextItem } from './initial-value.ts';

const keySchema: FormSchema = {
  type: 'object',
  required: ['key', 'label'],
  properties: {
    key: { type: 'string', enum: ['0', '1', '2', '3'], 'x-field': { widget: 'key' } },
    label: { type: 'string' },
  },
};

describe('new items', () => {
  it('take the next free key, counting from 1', () => {
    expect(nextItem(keySchema, [])).toEqual({ key: '1', label: '' });
    expect(nextItem(keySchema, [{ key: '1' }, { key: '3' }])).toEqual({ key: '2', label: '' });
  });

  it('get an exit of their own', () => {
    const schema: FormSchema = {
      type: 'object',
      required: ['exit'],
      properties: { exit: { type: 'string', 'x-field': { widget: 'exit' } } },
    };
    expect(nextItem(schema, [{ exit: 'case1' }, { exit: 'vip' }])).toEqual({ exit: 'case2' });
  });
});

describe('values of fields that were just added', () => {
  const { config } = buildValidators(builtInTypes);

  /** Whether it has the right type throughout; that texts are still empty is the author's to mend. */
  it.each(builtInTypes.map((type) => [type.type, type] as const))('fit the schema of %s', (_name, type) => {
    const errors = config(type.type, type.version)?.(initialValue(asFormSchema(type.config))) ?? [];
    const typeErrors = errors.filter(({ keyword }) =>
      ['type', 'required', 'enum', 'additionalProperties'].includes(keyword),
    );
    expect(typeErrors).toEqual([]);
  });
});
