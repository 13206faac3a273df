import type { Flow } from '@callwright/flow/document';
import { withStep } from './edit-steps.ts';
import type { Way } from './way-id.ts';

/** Leads a way out to a step; what it led to before is let go. */
export function connect(flow: Flow, { step, exit }: Way, target: string): Flow {
  const node = flow.nodes[step];
  if (node === undefined || !Object.hasOwn(flow.nodes, target) || node.next[exit] === target) return flow;
  return withStep(flow, step, { ...node, next: { ...node.next, [exit]: target } });
}

/** Cuts ways. */
export function disconnect(flow: Flow, ways: readonly Way[]): Flow {
  return ways.reduce((edited, { step, exit }) => {
    const node = edited.nodes[step];
    if (node === undefined || !Object.hasOwn(node.next, exit)) return edited;
    const { [exit]: _cut, ...next } = node.next;
    return withStep(edited, step, { ...node, next });
  }, flow);
}

/** Moves the beginning of a way to another exit. */
export function reroute(flow: Flow, from: Way, to: Way, target: string): Flow {
  const sameExit = from.step === to.step && from.exit === to.exit;
  return connect(sameExit ? flow : disconnect(flow, [from]), to, target);
}
