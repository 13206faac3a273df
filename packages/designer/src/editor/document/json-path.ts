import { isObject } from '@callwright/flow/document';

export type JsonPath = readonly (string | number)[];

/** What stands at a path of a JSON value; undefined where the path leaves it. */
export function readAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((inner, part) => {
    if (Array.isArray(inner)) return inner[Number(part)];
    return isObject(inner) && Object.hasOwn(inner, part) ? inner[part] : undefined;
  }, value);
}

/** A copy with another value at a path; `undefined` takes the key (of an object) or the item (of an array) away. */
export function writeAt(value: unknown, path: JsonPath, fresh: unknown): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return fresh;
  if (Array.isArray(value)) {
    const index = Number(part);
    if (rest.length === 0 && fresh === undefined) return value.toSpliced(index, 1);
    const copy = [...value];
    copy[index] = writeAt(value[index], rest, fresh);
    return copy;
  }
  const object = isObject(value) ? value : {};
  const inner = writeAt(object[part], rest, fresh);
  const { [String(part)]: _old, ...others } = object;
  if (inner === undefined) return others;
  return { ...object, [part]: inner };
}
