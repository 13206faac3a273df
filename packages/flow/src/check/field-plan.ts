import { isObject } from '../document/index.ts';
import type { Field } from '../sdk/index.ts';

/** Where a schema has fields with a meaning (`x-field`); subschemas without any are left out. */
export type FieldPlan = {
  readonly field: Field | null;
  readonly properties: readonly (readonly [string, FieldPlan])[];
  /** Of a list's items. */
  readonly items: FieldPlan | null;
  /** Of a record's values. */
  readonly values: FieldPlan | null;
  readonly variants: readonly { readonly consts: readonly (readonly [string, unknown])[]; readonly plan: FieldPlan }[];
};

const plans = new WeakMap<object, FieldPlan | null>();
const DEEPEST_SCHEMA = 20;

/** The plan of a schema, made once; null when it has no such fields. */
export function fieldPlan(schema: object): FieldPlan | null {
  const known = plans.get(schema);
  if (known !== undefined) return known;
  const plan = makePlan(schema, 0);
  plans.set(schema, plan);
  return plan;
}

function makePlan(schema: unknown, depth: number): FieldPlan | null {
  if (!isObject(schema) || depth > DEEPEST_SCHEMA) return null;
  const field = isObject(schema['x-field']) ? (schema['x-field'] as Field) : null;
  const plan: FieldPlan = {
    field,
    properties: plansOf(schema.properties, depth),
    items: makePlan(schema.items, depth + 1),
    values: valuesPlan(schema, depth),
    variants: [schema.anyOf, schema.oneOf, schema.allOf].flatMap((variants) => variantPlans(variants, depth)),
  };
  const { properties, items, values, variants } = plan;
  return field || properties.length > 0 || items || values || variants.length > 0 ? plan : null;
}

function plansOf(properties: unknown, depth: number): FieldPlan['properties'] {
  if (!isObject(properties)) return [];
  return Object.entries(properties).flatMap(([key, schema]): [string, FieldPlan][] => {
    const plan = makePlan(schema, depth + 1);
    return plan === null ? [] : [[key, plan]];
  });
}

function valuesPlan(schema: Record<string, unknown>, depth: number): FieldPlan | null {
  const [pattern] = isObject(schema.patternProperties) ? Object.values(schema.patternProperties) : [];
  return makePlan(pattern ?? schema.additionalProperties, depth + 1);
}

function variantPlans(variants: unknown, depth: number): FieldPlan['variants'] {
  if (!Array.isArray(variants)) return [];
  return variants.flatMap((variant: unknown) => {
    const plan = makePlan(variant, depth + 1);
    return plan === null ? [] : [{ consts: constsOf(variant), plan }];
  });
}

/** What tells the variants of a union apart: `kind: { const: 'number' }`. */
function constsOf(variant: unknown): readonly (readonly [string, unknown])[] {
  if (!isObject(variant) || !isObject(variant.properties)) return [];
  return Object.entries(variant.properties).flatMap(([key, schema]): [string, unknown][] =>
    isObject(schema) && 'const' in schema ? [[key, schema.const]] : [],
  );
}
