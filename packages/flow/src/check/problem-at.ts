import {
  type Flow,
  type FlowNode,
  type Json,
  type Problem,
  type ProblemCode,
  pointerTo,
  type Severity,
} from '../document/index.ts';

type Values = Problem['values'];
type Path = readonly (string | number)[];

/** A finding about the document as a whole or one of its own fields. */
export function problemAt(code: ProblemCode, severity: Severity, path: Path, values: Values = {}): Problem {
  return { code, severity, pointer: pointerTo(...path), values };
}

/** A finding about a step: its name is among the values that the message is filled with. */
export function problemIn(
  node: { readonly id: string; readonly node: FlowNode },
  code: ProblemCode,
  severity: Severity,
  path: Path,
  values: Values = {},
): Problem {
  const { id } = node;
  return {
    code,
    severity,
    pointer: pointerTo('nodes', id, ...path),
    node: id,
    values: { step: stepName(id, node.node), type: node.node.type, ...values },
  };
}

/** What people call a step: its title, else its id. */
export function stepName(id: string, node: FlowNode | undefined): string {
  return node?.title ?? id;
}

/** The names of steps, in the order given. */
export function stepNames(flow: Flow, ids: readonly string[]): Json {
  return ids.map((id) => stepName(id, flow.nodes[id]));
}
