import { isObject } from '../document/index.ts';

/** Whether `actual` has all that `wanted` has: objects may have more, lists and plain values are equal. */
export function holdsAtLeast(actual: unknown, wanted: unknown): boolean {
  if (isObject(wanted)) {
    return isObject(actual) && Object.entries(wanted).every(([name, value]) => holdsAtLeast(actual[name], value));
  }
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(actual) &&
      actual.length === wanted.length &&
      wanted.every((value, index) => holdsAtLeast(actual[index], value))
    );
  }
  return actual === wanted;
}
