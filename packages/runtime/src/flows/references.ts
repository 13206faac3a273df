import { fieldsIn } from '@callwright/flow/check';
import { type Flow, type FlowNode, isObject } from '@callwright/flow/document';
import type { NameKind, NodeType } from '@callwright/flow/sdk';

/** Something outside of a flow that it refers to by name. */
export type Reference = { readonly kind: NameKind; readonly name: string };

/** Everything outside that a flow refers to, each once. */
export function referencesOf(flow: Flow, types: readonly NodeType[]): readonly Reference[] {
  const found = stepsOf(flow, types).flatMap(({ type, node }) =>
    fieldsIn(type.config, node.config).flatMap(({ field, value }): Reference[] => {
      if (field.widget === 'name') return typeof value === 'string' ? [{ kind: field.of, name: value }] : [];
      const audio = field.widget === 'prompt' && isObject(value) ? value.audio : undefined;
      return typeof audio === 'string' ? [{ kind: 'prompt', name: audio }] : [];
    }),
  );
  const { fallback } = flow;
  if (fallback !== undefined && 'box' in fallback) found.push({ kind: 'box', name: fallback.box });
  return [...new Map(found.map((one) => [`${one.kind} ${one.name}`, one])).values()];
}

/** The flows that a flow uses as parts, each once. */
export function partsUsedBy(flow: Flow, types: readonly NodeType[]): readonly string[] {
  const parts = referencesOf(flow, types).filter(({ kind }) => kind === 'flow');
  return parts.map(({ name }) => name).sort();
}

/** The steps of a flow whose types are known. */
export function stepsOf(flow: Flow, types: readonly NodeType[]): readonly { type: NodeType; node: FlowNode }[] {
  return Object.values(flow.nodes).flatMap((node) => {
    const type = types.find((one) => one.type === node.type && one.version === node.version);
    return type === undefined ? [] : [{ type, node }];
  });
}
