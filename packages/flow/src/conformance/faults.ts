import type { FaultCode } from '../engine/index.ts';
import type { Call } from './call.ts';

/** Faults that a flow's author can cause (a condition on something missing); all others are the node's own. */
const OF_THE_FLOW: ReadonlySet<FaultCode> = new Set([
  'expression-failed',
  'template-failed',
  'wrong-value',
  'unknown-flow',
]);

/** The node's own faults in a call. */
export function ownFaults(call: Call): readonly string[] {
  return call.trace.flatMap((entry) =>
    entry.kind === 'fault' && !OF_THE_FLOW.has(entry.code) ? [`${entry.code}: ${entry.detail}`] : [],
  );
}
