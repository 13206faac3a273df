import { type Names, opsOf } from '@callwright/flow/check';
import type { Flow } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';
import { stepsOf } from './references.ts';

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
