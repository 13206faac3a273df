import type { Flow, FlowNode } from '@callwright/flow/document';
import type { TraceEntry } from '@callwright/flow/engine';
import type { NodeType } from '@callwright/flow/sdk';
import type { LoggedRow } from '../calls/logged.ts';
import type { PathStep } from './shapes.ts';

type Flows = ReadonlyMap<string, Flow>;

/** The latest steps that are told; a call that goes round and round is told by its end. */
const MOST = 60;

/** The steps that a call went through, in their order, with the ways out that it took. */
export function callPath(rows: readonly LoggedRow[], flows: Flows, types: readonly NodeType[]): PathStep[] {
  const path: PathStep[] = [];
  for (const { entry } of rows) {
    if (entry.kind === 'entered') path.push(enteredStep(entry, flows, types));
    if (entry.kind !== 'left') continue;
    const step = path.findLast((one) => one.flow === entry.flow && one.step === entry.node && one.exit === null);
    if (step === undefined) continue;
    step.exit = entry.exit;
    step.exitLabel = labelOf(flows.get(entry.flow)?.nodes[entry.node], entry.exit, types);
  }
  return path.slice(-MOST);
}

function enteredStep(
  entry: Extract<TraceEntry, { kind: 'entered' }>,
  flows: Flows,
  types: readonly NodeType[],
): PathStep {
  const { flow, node: step } = entry;
  const node = flows.get(flow)?.nodes[step];
  return {
    flow,
    step,
    type: node?.type ?? '',
    category: (node === undefined ? undefined : typeOf(node, types)?.category) ?? '',
    title: node?.title ?? null,
    exit: null,
    exitLabel: null,
  };
}

function typeOf({ type, version }: FlowNode, types: readonly NodeType[]): NodeType | undefined {
  return types.find((one) => one.type === type && one.version === version);
}

/** What the step's settings call a way out; null where they say nothing of it. */
function labelOf(node: FlowNode | undefined, exit: string, types: readonly NodeType[]): string | null {
  const type = node === undefined ? undefined : typeOf(node, types);
  try {
    return type?.exitLabel(node?.config ?? {}, exit) ?? null;
  } catch {
    // Settings of an older version of the step: its way out is told by its name.
    return null;
  }
}
