import { isObject } from '../../document/index.ts';

/** A document on its way to be broken: plain JSON without types. */
export type Loose = { [key: string]: unknown };

/** The object at a path; what isn't there is a mistake of the test data. */
export function at(document: Loose, ...path: readonly (string | number)[]): Loose {
  let found: unknown = document;
  for (const key of path) found = Array.isArray(found) ? found[Number(key)] : isObject(found) ? found[key] : undefined;
  if (typeof found !== 'object' || found === null) throw new Error(`nothing at ${path.join('/')}`);
  return found as Loose;
}

/** Sets what is at a path. */
export function put(value: unknown, ...path: readonly (string | number)[]): (document: Loose) => void {
  return (document) => {
    at(document, ...path.slice(0, -1))[String(path.at(-1))] = value;
  };
}

/** Takes away what is at a path. */
export function drop(...path: readonly (string | number)[]): (document: Loose) => void {
  return (document) => {
    const parent = at(document, ...path.slice(0, -1));
    const key = String(path.at(-1));
    if (!Object.hasOwn(parent, key)) throw new Error(`nothing at ${path.join('/')}`);
    delete parent[key];
  };
}
