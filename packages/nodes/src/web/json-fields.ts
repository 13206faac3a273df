import { isObject, type Json } from '@callwright/flow/document';
import { type ConfigFinding, type Expression, ExpressionField, type Run, value } from '@callwright/flow/sdk';
import { Type } from 'typebox';

/** No name can begin with an underscore, so none is one of JavaScript's own. */
const NAME = '[A-Za-z][A-Za-z0-9_-]{0,62}';

/** Config field: the JSON that is sent, as a list of names (`customer.number` nests) and the values behind them. */
export const JsonFieldsField = () =>
  Type.Array(
    Type.Object(
      { name: Type.String({ pattern: `^${NAME}(\\.${NAME}){0,7}$` }), value: ExpressionField() },
      { additionalProperties: false },
    ),
    { maxItems: 50, default: [] },
  );

type NamedValue = { readonly name: string; readonly value: Expression };

/**
 * Evaluates the fields and builds the JSON object out of them. Values become JSON as values, never as text, so that
 * nothing that a caller says or types can change the object's shape.
 */
export function* jsonOf(fields: readonly NamedValue[]): Run<Json> {
  const named: [string, Json][] = [];
  for (const field of fields) named.push([field.name, yield* value(field.value)]);
  return nest(named);
}

/** Puts each value under its dotted name; a later name wins over what stands in its way. */
export function nest(named: readonly (readonly [string, Json])[]): Json {
  const root: Record<string, Json> = {};
  for (const [name, json] of named) {
    const path = name.split('.');
    const last = path.pop() ?? name;
    let here = root;
    for (const part of path) {
      const known = Object.hasOwn(here, part) ? here[part] : undefined;
      const inner: Record<string, Json> = isObject(known) ? { ...(known as Record<string, Json>) } : {};
      here[part] = inner;
      here = inner;
    }
    here[last] = json;
  }
  return root;
}

/** Fields of the list at `path` whose names stand in each other's way: `a` twice, or `a` and `a.b`. */
export function clashingNames(
  fields: readonly NamedValue[],
  path: readonly (string | number)[],
  key: string,
): ConfigFinding[] {
  return fields.flatMap(({ name }, i) =>
    fields.slice(0, i).some((earlier) => clash(earlier.name, name)) ? [{ path: [...path, i, 'name'], key }] : [],
  );
}

function clash(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}
