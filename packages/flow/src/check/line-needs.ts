import type { NodeType, Op } from '../sdk/index.ts';
import { opsOf } from './explore-ops.ts';

/** What a step asks of the caller's telephone line beyond what every line can do. */
export type LineNeeds = {
  readonly recording: boolean;
  readonly speech: boolean;
  /** Keys that are listened for whatever the line is doing, a talk with a colleague included. */
  readonly keys: readonly string[];
};

const known = new WeakMap<NodeType, boolean>();

/** What a step with this config needs. Its type is asked first, by its examples: most types never need anything. */
export function lineNeedsOf(type: NodeType, config: Record<string, unknown>): LineNeeds {
  const may = known.get(type) ?? type.examples.some((example) => isNeedy(needsIn(opsOf(type, example.config))));
  known.set(type, may);
  return needsIn(may ? opsOf(type, config) : []);
}

function needsIn(ops: readonly Op[]): LineNeeds {
  return {
    recording: ops.some(
      (op) =>
        (op.op === 'wait' && op.line.verb === 'record') ||
        (op.op === 'side' && op.verb.verb === 'recording' && op.verb.do === 'start'),
    ),
    speech: ops.some(
      (op) => op.op === 'wait' && op.line.verb === 'gather' && Object.values(op.line.words ?? {}).flat().length > 0,
    ),
    keys: [...new Set(ops.flatMap((op) => (op.op === 'watch' ? [op.keys] : [])))],
  };
}

const isNeedy = ({ recording, speech, keys }: LineNeeds): boolean => recording || speech || keys.length > 0;
