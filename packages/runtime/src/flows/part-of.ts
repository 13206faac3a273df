import { fieldsIn, type Names, opsOf } from '@callwright/flow/check';
import type { Flow, FlowNode } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';

type Part = Names['flows'][number];

const parts = new WeakMap<Flow, Part>();

/** What others must know of a flow to use it as a part: its ends, as its steps can yield them, and its inputs. */
export function partOf(flow: Flow, types: readonly NodeType[]): Part {
  const known = parts.get(flow);
  if (known !== undefined) return known;
  const ends = stepsOf(flow, types).flatMap(({ type, node }) =>
    opsOf(type, node.config).flatMap((op) => (op.op === 'end' ? [op.end] : [])),
  );
  const inputs = Object.entries(flow.variables).filter(([, variable]) => variable.role === 'input');
  const part: Part = {
    name: flow.id,
    title: flow.title,
    ends: [...new Set(ends)].sort(),
    inputs: inputs.map(([name]) => name).sort(),
  };
  parts.set(flow, part);
  return part;
}

/** The flows that a flow uses as parts, each once. */
export function partsUsedBy(flow: Flow, types: readonly NodeType[]): readonly string[] {
  const used = stepsOf(flow, types).flatMap(({ type, node }) =>
    fieldsIn(type.config, node.config).flatMap(({ field, value }) =>
      field.widget === 'name' && field.of === 'flow' && typeof value === 'string' ? [value] : [],
    ),
  );
  return [...new Set(used)].sort();
}

function stepsOf(flow: Flow, types: readonly NodeType[]): readonly { type: NodeType; node: FlowNode }[] {
  return Object.values(flow.nodes).flatMap((node) => {
    const type = types.find((one) => one.type === node.type && one.version === node.version);
    return type === undefined ? [] : [{ type, node }];
  });
}
