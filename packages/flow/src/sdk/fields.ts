import { type TSchemaOptions, Type } from 'typebox';
import { ID_PATTERN, type Json, type Prompt, PromptSchema, VARIABLE_PATTERN } from '../document/index.ts';
import { KEYS, type Key } from './keys.ts';
import type { Expression } from './ops.ts';

declare const exitBrand: unique symbol;
/** An exit whose id comes from the config (a branch's case, a schedule's branch). Only `ExitId()` schemas make one. */
export type ExitId = string & { readonly [exitBrand]: true };

/** A config as an author writes it: exit ids are plain strings there, and only the schema vouches for them. */
export type Authored<T> = T extends ExitId
  ? string
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer U)[]
      ? readonly Authored<U>[]
      : { readonly [K in keyof T]: Authored<T[K]> };

/** The things outside a flow that configs refer to by name. */
export const NAME_KINDS = ['schedule', 'list', 'box', 'flow', 'prompt', 'queue', 'credential'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/**
 * What a config field *is*, beyond its JSON type: the form chooses its widget by it, and the checker finds prompts,
 * templates, expressions and names by it. Stored in the schema under `x-field`.
 */
export type Field =
  | {
      readonly widget: 'prompt';
      /** It is read in reports and never heard: nobody speaks or records it. */
      readonly unheard?: true;
    }
  | {
      readonly widget: 'template';
      /** People of the house read it, so that it may hold no secret. */
      readonly shown?: true;
    }
  | { readonly widget: 'key' | 'exit' | 'variable' | 'destination' | 'number' }
  | { readonly widget: 'expression'; readonly type: 'boolean' | 'string' | 'number' | 'any' }
  | { readonly widget: 'name'; readonly of: NameKind };

export type FieldOptions = TSchemaOptions & { /** shown under "More" */ 'x-more'?: boolean };

export const ExitIdField = (options: FieldOptions = {}) =>
  Type.Unsafe<ExitId>({
    type: 'string',
    pattern: '^[a-z][A-Za-z0-9-]{0,31}$',
    'x-field': { widget: 'exit' },
    ...options,
  });

export const PromptField = (options: FieldOptions = {}) =>
  Type.Unsafe<Prompt>({ ...PromptSchema, 'x-field': { widget: 'prompt' }, ...options });

/** A text per language that stands in reports; callers don't hear it. */
export const ReportTextField = (options: FieldOptions = {}) =>
  Type.Unsafe<Prompt>({ ...PromptSchema, 'x-field': { widget: 'prompt', unheard: true }, ...options });

/** A short text with `{{ }}` parts that people of the house read on their screens. */
export const ShownTextField = (options: FieldOptions = {}) =>
  Type.String({ maxLength: 400, 'x-field': { widget: 'template', shown: true }, ...options });

/** A text with `{{ }}` parts that callers don't hear (an address, a subject, a body). */
export const TemplateField = (options: FieldOptions = {}) =>
  Type.String({ maxLength: 4000, 'x-field': { widget: 'template' }, ...options });

const expression = <T extends Json>(type: 'boolean' | 'string' | 'number' | 'any', options: FieldOptions) =>
  Type.Unsafe<Expression<T>>({
    type: 'object',
    properties: { cel: { type: 'string', minLength: 1, maxLength: 2000 } },
    required: ['cel'],
    additionalProperties: false,
    'x-field': { widget: 'expression', type },
    ...options,
  });
export const ConditionField = (options: FieldOptions = {}) => expression<boolean>('boolean', options);
export const ExpressionField = (options: FieldOptions = {}) => expression<Json>('any', options);

export const NumberExpressionField = (options: FieldOptions = {}) => expression<number>('number', options);

/** One of a few values; what a person reads for each stands in the node's messages, under the field's `options`. */
export const ChoiceField = <const T extends string>(values: readonly T[], options: FieldOptions = {}) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values], ...options });

/** The name of a schedule, list, box, flow, … of this installation. Of a credential a flow never knows more than the name. */
export const NameField = (of: NameKind, options: FieldOptions = {}) =>
  Type.String({ pattern: ID_PATTERN, 'x-field': { widget: 'name', of }, ...options });

/** The name of one of the flow's own variables, to be written. */
export const VariableField = (options: FieldOptions = {}) =>
  Type.String({ pattern: VARIABLE_PATTERN, 'x-field': { widget: 'variable' }, ...options });

/** A telephone number, or a template that yields one. */
export const DestinationField = (options: FieldOptions = {}) =>
  Type.String({ minLength: 1, maxLength: 200, 'x-field': { widget: 'destination' }, ...options });

/** Config field: one key of a telephone. */
export const KeyField = (options: FieldOptions = {}) =>
  Type.Unsafe<Key>({ type: 'string', enum: [...KEYS], 'x-field': { widget: 'key' }, ...options });
