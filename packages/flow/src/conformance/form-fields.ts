import { isObject } from '../document/index.ts';

/** A field that a form shows: its path as messages name it, and the values of a choice. */
export type FormField = { readonly path: string; readonly options: readonly string[] };

/** All fields of a config's schema. What has a meaning of its own (`x-field`) is one field, whatever is inside. */
export function formFields(schema: unknown, path = ''): readonly FormField[] {
  if (!isObject(schema)) return [];
  const own = path === '' || path.endsWith('.*') ? [] : [{ path, options: optionsOf(schema) }];
  if ('x-field' in schema) return own;
  const below = (part: unknown, name: string) => formFields(part, path === '' ? name : `${path}.${name}`);
  const properties = isObject(schema.properties) ? Object.entries(schema.properties) : [];
  const variants = Array.isArray(schema.anyOf) ? schema.anyOf.filter(isObject) : [];
  const found = [
    ...own,
    ...properties.flatMap(([name, part]) => below(part, name)),
    ...(isObject(schema.items) ? below(schema.items, '*') : []),
    ...variants
      .filter(({ properties }) => isObject(properties))
      .flatMap((variant) =>
        formFields(variant, `${path}.*`).map((field) => ({
          ...field,
          path: field.path.replace(`${path}.*.`, `${path}.`),
        })),
      ),
  ];
  return [...new Map(found.map((field) => [field.path, field])).values()];
}

function optionsOf(schema: Record<string, unknown>): readonly string[] {
  if ('x-field' in schema) return [];
  if (Array.isArray(schema.enum)) return schema.enum.map(String);
  const consts = Array.isArray(schema.anyOf) ? schema.anyOf.map((one) => (isObject(one) ? one.const : undefined)) : [];
  return consts.every((value) => value !== undefined) ? consts.map(String) : [];
}
