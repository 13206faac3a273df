import { isObject } from '../document/index.ts';
import type { Field } from '../sdk/index.ts';
import { type FieldPlan, fieldPlan } from './field-plan.ts';

/** A field with a meaning that a config really has: where, and what stands in it. */
export type FoundField = {
  readonly field: Field;
  readonly value: unknown;
  /** Below the config. */
  readonly path: readonly (string | number)[];
};

/** All such fields of a config, in the schema's order. The config may be wrong: what doesn't fit is passed over. */
export function fieldsIn(schema: object, config: unknown): readonly FoundField[] {
  const plan = fieldPlan(schema);
  const found: FoundField[] = [];
  if (plan !== null) collect(plan, config, [], found);
  return found;
}

function collect(plan: FieldPlan, value: unknown, path: readonly (string | number)[], found: FoundField[]): void {
  if (value === undefined) return;
  if (plan.field !== null) found.push({ field: plan.field, value, path });
  if (Array.isArray(value)) {
    const { items } = plan;
    if (items !== null) for (const [index, item] of value.entries()) collect(items, item, [...path, index], found);
  } else if (isObject(value)) {
    for (const [key, below] of plan.properties) {
      if (Object.hasOwn(value, key)) collect(below, value[key], [...path, key], found);
    }
    const { values } = plan;
    if (values !== null) for (const key of Object.keys(value)) collect(values, value[key], [...path, key], found);
  }
  for (const { consts, plan: variant } of plan.variants) {
    if (consts.every(([key, wanted]) => isObject(value) && value[key] === wanted)) collect(variant, value, path, found);
  }
}

/** The field as messages name it: `options.*.say`. */
export function fieldName(path: readonly (string | number)[]): string {
  return path.map((part) => (typeof part === 'number' ? '*' : part)).join('.');
}
