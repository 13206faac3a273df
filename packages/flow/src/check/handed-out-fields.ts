import { type Flow, type FlowNode, type HandedOut, isObject, pathOf } from '../document/index.ts';
import type { NodeType } from '../sdk/index.ts';
import { fieldsIn } from './fields-in.ts';

/** Why a field can't be handed out. */
export type HandedOutFault = 'nowhere' | 'kind' | 'decides' | 'twice';

/** A field that a flow hands out, with what stands there and what may. */
export type HandedOutField = {
  readonly field: HandedOut;
  readonly node: string;
  /** Below the step's config. */
  readonly path: readonly string[];
  readonly value: unknown;
  /** Of a number. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly fault: HandedOutFault | null;
};

/** All fields that a flow hands out, in their order. */
export function handedOutFields(flow: Flow, types: readonly NodeType[]): readonly HandedOutField[] {
  const fields = flow.handedOut ?? [];
  return fields.map((field, nth) => {
    const [, node = '', , ...path] = pathOf(field.pointer);
    const step = Object.hasOwn(flow.nodes, node) ? flow.nodes[node] : undefined;
    const type = types.find((one) => one.type === step?.type && one.version === step.version);
    const value = step === undefined ? undefined : valueAt(step.config, path);
    const bounds = type === undefined ? NO_BOUNDS : boundsAt(type.config, path);
    const twice = fields.findIndex(({ name }) => name === field.name) < nth;
    const fault =
      step === undefined || value === undefined
        ? 'nowhere'
        : twice
          ? 'twice'
          : type === undefined
            ? null
            : faultOf(field, step, type, path, value);
    return { field, node, path, value, ...bounds, fault };
  });
}

function faultOf(
  { kind }: HandedOut,
  step: FlowNode,
  type: NodeType,
  path: readonly string[],
  value: unknown,
): HandedOutFault | null {
  if (!isOfKind(kind, type, step.config, path, value)) return 'kind';
  return decidesWays(type, step.config, path, value) ? 'decides' : null;
}

function isOfKind(
  kind: HandedOut['kind'],
  type: NodeType,
  config: FlowNode['config'],
  path: readonly string[],
  value: unknown,
): boolean {
  const found = fieldsIn(type.config, config).find((one) => samePath(one.path, path))?.field;
  switch (kind) {
    case 'text':
      return found?.widget === 'prompt';
    case 'number':
      return typeof value === 'number' && (found === undefined || found.widget === 'number');
    case 'queue':
      return found?.widget === 'name' && found.of === 'queue';
    case 'destination':
      return found?.widget === 'destination';
  }
}

const samePath = (one: readonly (string | number)[], other: readonly string[]) =>
  one.length === other.length && one.every((part, nth) => String(part) === other[nth]);

/** Whether any other value would give the step other ways out. What can't be told counts as if it would. */
function decidesWays(type: NodeType, config: FlowNode['config'], path: readonly string[], value: unknown): boolean {
  try {
    const ways = JSON.stringify(type.exits(config));
    return othersLike(value).some((other) => JSON.stringify(type.exits(withValueAt(config, path, other))) !== ways);
  } catch {
    return true;
  }
}

function othersLike(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return [0, 1, value + 1, value - 1, value * 2, 1000];
  if (typeof value === 'string') return ['', 'x', `${value}-x`, '0', '+4989'];
  return [{ text: {} }, { text: { en: 'x' } }, { text: { en: 'x' }, audio: 'x' }];
}

/** What stands at a place; undefined where nothing does. */
export function valueAt(config: unknown, path: readonly string[]): unknown {
  let value = config;
  for (const part of path) {
    if (Array.isArray(value)) value = /^(0|[1-9][0-9]*)$/.test(part) ? value[Number(part)] : undefined;
    else value = isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined;
  }
  return value;
}

/** The config with another value at a place that there is; everything else is shared. */
export function withValueAt(config: FlowNode['config'], path: readonly string[], value: unknown): FlowNode['config'] {
  return put(config, path, value) as FlowNode['config'];
}

function put(into: unknown, [part, ...rest]: readonly string[], value: unknown): unknown {
  if (part === undefined) return value;
  if (Array.isArray(into)) return into.map((item, nth) => (String(nth) === part ? put(item, rest, value) : item));
  if (!isObject(into) || !Object.hasOwn(into, part)) return into;
  return { ...into, [part]: put(into[part], rest, value) };
}

type Bounds = Pick<HandedOutField, 'minimum' | 'maximum'>;
const NO_BOUNDS: Bounds = { minimum: null, maximum: null };

function boundsAt(schema: unknown, path: readonly string[]): Bounds {
  let here = schema;
  for (const part of path) {
    if (!isObject(here)) return NO_BOUNDS;
    here = isObject(here.properties) ? here.properties[part] : here.items;
  }
  if (!isObject(here)) return NO_BOUNDS;
  const { minimum, maximum } = here;
  return {
    minimum: typeof minimum === 'number' ? minimum : null,
    maximum: typeof maximum === 'number' ? maximum : null,
  };
}

/** The flow with other values in fields that it hands out; names that it doesn't hand out are passed over. */
export function withHandedOut(
  flow: Flow,
  types: readonly NodeType[],
  values: Readonly<Record<string, { readonly kind: HandedOut['kind']; readonly value: unknown }>>,
): Flow {
  const nodes = { ...flow.nodes };
  for (const { field, node, path, fault } of handedOutFields(flow, types)) {
    const given = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    const step = nodes[node];
    if (given === undefined || given.kind !== field.kind || fault !== null || step === undefined) continue;
    nodes[node] = { ...step, config: withValueAt(step.config, path, given.value) };
  }
  return { ...flow, nodes };
}
