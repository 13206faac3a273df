import type { Flow, FlowNode, Problem } from '../document/index.ts';
import { type Scope, scopeOf } from '../expression/index.ts';
import type { NodeType } from '../sdk/index.ts';
import { type FoundField, fieldsIn } from './fields-in.ts';
import type { Names } from './names.ts';
import type { Telephones } from './telephones.ts';
import type { ShapeError, Validators } from './validators.ts';

export type CheckOptions = {
  readonly types: readonly NodeType[];
  /** What the installation has by name; null: references aren't checked. */
  readonly names: Names | null;
  readonly validators: Validators;
  /** The other flows, as far as they are known: parts that call each other in a circle are found in them. */
  readonly flows?: readonly Flow[];
  /** Numbers and dialling rules; absent: flows aren't compared with them. */
  readonly telephones?: Telephones;
};

/** A step with all that rules ask about it. */
export type InspectedNode = {
  readonly id: string;
  readonly node: FlowNode;
  /** Null where nobody knows the kind of step in this version. */
  readonly type: NodeType | null;
  readonly shapeErrors: readonly ShapeError[];
  /** Without `error`; null where they can't be told: unknown type, or a config that is too wrong. */
  readonly exits: readonly string[] | null;
  readonly fields: readonly FoundField[];
};

/** A flow laid out for the rules: everything that several of them need is found once. */
export type Inspection = CheckOptions & {
  readonly flow: Flow;
  readonly scope: Scope;
  readonly nodes: ReadonlyMap<string, InspectedNode>;
  readonly typeOf: (type: string, version: number) => NodeType | undefined;
};

/** One check. What it finds is told by its own codes; see the files of this folder's `rules`. */
export type Rule = { readonly name: string; readonly check: (inspection: Inspection) => readonly Problem[] };

export function inspect(flow: Flow, options: CheckOptions): Inspection {
  const types = new Map(options.types.map((type) => [`${type.type}@${type.version}`, type]));
  const typeOf = (type: string, version: number) => types.get(`${type}@${version}`);
  return {
    ...options,
    flow,
    scope: scopeOf(flow),
    typeOf,
    nodes: new Map(
      Object.entries(flow.nodes).map(([id, node]) => [
        id,
        inspectNode(id, node, typeOf(node.type, node.version) ?? null, options.validators),
      ]),
    ),
  };
}

function inspectNode(id: string, node: FlowNode, type: NodeType | null, validators: Validators): InspectedNode {
  if (type === null) return { id, node, type, shapeErrors: [], exits: null, fields: [] };
  const shapeErrors = validators.config(node.type, node.version)?.(node.config) ?? [];
  const exits = exitsOf(type, node.config);
  return { id, node, type, shapeErrors, exits, fields: fieldsIn(type.config, node.config) };
}

/** A config that doesn't fit may still tell its exits, so that all is mended at once; or its type's code may throw. */
function exitsOf(type: NodeType, config: Record<string, unknown>): readonly string[] | null {
  try {
    const exits: readonly unknown[] = type.exits(config);
    return exits.every((exit) => typeof exit === 'string') ? exits : null;
  } catch {
    return null;
  }
}
