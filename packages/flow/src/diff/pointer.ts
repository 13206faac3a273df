import { isObject } from '../document/index.ts';
import type { Path, PathPart } from './change.ts';

/** JSON pointer of what a path leads to in a value; where the value hasn't got it, of as much as it has. */
export function pointerOf(value: unknown, path: Path): string {
  let here = value;
  let pointer = '';
  for (const part of path) {
    const key = keyIn(here, part);
    if (key === null) return pointer;
    pointer += `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
    here = Array.isArray(here) ? here[Number(key)] : isObject(here) ? here[key] : undefined;
  }
  return pointer;
}

function keyIn(value: unknown, part: PathPart): string | number | null {
  if (typeof part === 'string') return isObject(value) && Object.hasOwn(value, part) ? part : null;
  if (!Array.isArray(value)) return null;
  if (typeof part === 'number') return part < value.length ? part : null;
  const { by, key } = part;
  const at = value.findIndex((item) =>
    by === null ? item === key : isObject(item) && Object.hasOwn(item, by) && item[by] === key,
  );
  return at < 0 ? null : at;
}
