import { isObject, type Json } from '../document/index.ts';
import { ExpressionFault } from './types.ts';

/**
 * A CEL result as JSON: whole numbers become numbers, timestamps ISO instants.
 * @throws ExpressionFault for what JSON can't hold: infinity, bytes, durations, types, absent optionals.
 */
export function toJson(result: unknown): Json {
  switch (typeof result) {
    case 'string':
    case 'boolean':
      return result;
    case 'number':
      if (Number.isFinite(result)) return result;
      throw new ExpressionFault('the result is not a finite number');
    case 'bigint':
      if (Number.isSafeInteger(Number(result))) return Number(result);
      throw new ExpressionFault('the result is too large a number');
    default:
      return structureToJson(result);
  }
}

function structureToJson(result: unknown): Json {
  if (result === null) return null;
  if (Array.isArray(result)) return result.map(toJson);
  if (result instanceof Map) return fromEntries(result);
  if (isObject(result)) {
    const prototype: unknown = Object.getPrototypeOf(result);
    if (prototype === Object.prototype || prototype === null) return fromEntries(Object.entries(result));
    if (hasIsoString(result)) return result.toISOString();
  }
  throw new ExpressionFault('the result is neither text, number, yes or no, list nor map');
}

/** Keys are defined, not assigned: `__proto__` in somebody's answer stays a key. */
function fromEntries(entries: Iterable<readonly [unknown, unknown]>): Json {
  return Object.fromEntries([...entries].map(([key, value]) => [String(key), toJson(value)]));
}

function hasIsoString(value: object): value is { toISOString: () => string } {
  return 'toISOString' in value && typeof value.toISOString === 'function';
}
