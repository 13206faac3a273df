import type { FlowNode } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';

/** The kinds of step that this installation knows. */
export type NodeTypes = {
  readonly all: readonly NodeType[];
  /** Newest version of each kind that can be put on the canvas, as the palette offers it. */
  readonly newest: readonly NodeType[];
  readonly find: (type: string, version: number) => NodeType | undefined;
};

/** Indexes node types by name and version. */
export function indexNodeTypes(all: readonly NodeType[]): NodeTypes {
  const byKey = new Map(all.map((type) => [`${type.type}@${type.version}`, type]));
  const newest = new Map<string, NodeType>();
  for (const type of all) if ((newest.get(type.type)?.version ?? 0) < type.version) newest.set(type.type, type);
  return {
    all,
    newest: [...newest.values()].filter(({ hidden }) => !hidden),
    find: (type, version) => byKey.get(`${type}@${version}`),
  };
}

/** The ways out of a step but for `error`; none while its config is too broken to tell. */
export function exitsOf(types: NodeTypes, node: FlowNode): readonly string[] {
  const type = types.find(node.type, node.version);
  if (type === undefined) return Object.keys(node.next).filter((exit) => exit !== 'error');
  try {
    return [...new Set(type.exits(node.config).filter((exit) => typeof exit === 'string'))];
  } catch {
    return [];
  }
}
