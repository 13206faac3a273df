import { isObject } from '@callwright/flow/document';
import type { Field } from '@callwright/flow/sdk';

/** The part of JSON schema that configs are made of, as the form reads it. */
export type FormSchema = {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, FormSchema>>;
  readonly required?: readonly string[];
  readonly patternProperties?: Readonly<Record<string, FormSchema>>;
  readonly items?: FormSchema;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly 'x-field'?: Field;
  readonly 'x-more'?: boolean;
};

/** Node types carry their schemas as TypeBox objects, which are plain JSON schema. */
export function asFormSchema(schema: unknown): FormSchema {
  return isObject(schema) ? (schema as FormSchema) : {};
}

export const isRequired = (schema: FormSchema, name: string): boolean => schema.required?.includes(name) === true;
