import { FlowNodeSchema, FlowSchema } from './flow.ts';
import { isObject } from './json.ts';
import { byKey, readingOrder } from './reading-order.ts';

const ENVELOPE_KEYS = Object.keys(FlowSchema.properties);
const NODE_KEYS = Object.keys(FlowNodeSchema.properties);

/**
 * The one way to write a document: the same content is the same text, so that it diffs well in git. A flow's own keys
 * stand in the schema's order, its nodes in reading order; all other keys are sorted. Ends with a newline.
 */
export function canonicalJson(value: unknown): string {
  const ordered = isObject(value) && 'callwright' in value ? flowInOrder(value) : inOrder(value);
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

function flowInOrder(flow: Record<string, unknown>): unknown {
  const nodes = isObject(flow.nodes) ? flow.nodes : null;
  const order = nodes === null ? [] : readingOrder({ ...flow, nodes });
  return withKeysFirst(flow, ENVELOPE_KEYS, (key, value) => {
    if (key === 'nodes') return withKeysFirst(value, order, (_, node) => withKeysFirst(node, NODE_KEYS, valueInOrder));
    return key === 'canvas' ? withKeysFirst(value, order, valueInOrder) : inOrder(value);
  });
}

const valueInOrder = (_key: string, value: unknown): unknown => inOrder(value);

function inOrder(value: unknown): unknown {
  return Array.isArray(value) ? value.map(inOrder) : withKeysFirst(value, [], valueInOrder);
}

/** Writes an object anew: `first` keys in their order, then the others sorted. `__proto__` stays a key like any other. */
function withKeysFirst(
  value: unknown,
  first: readonly string[],
  write: (key: string, value: unknown) => unknown,
): unknown {
  if (!isObject(value)) return Array.isArray(value) ? value.map(inOrder) : value;
  const known = first.filter((key) => Object.hasOwn(value, key));
  const rest = Object.keys(value).sort(byKey);
  return Object.fromEntries([...new Set([...known, ...rest])].map((key) => [key, write(key, value[key])]));
}
