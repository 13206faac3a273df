import type { Flow } from '../document/index.ts';
import type { NodeType } from '../sdk/index.ts';
import type { WalkedExit } from './run-call-test.ts';

/** Which connected ways out some calls took. `error` ways out count apart: they are for what nobody plans. */
export type Coverage = {
  readonly walked: number;
  readonly all: number;
  readonly missing: readonly WalkedExit[];
  readonly missingErrors: readonly WalkedExit[];
};

export function coverageOf(
  flows: readonly Flow[],
  types: readonly NodeType[],
  walked: readonly WalkedExit[],
): Coverage {
  const known = new Set(walked.map(keyOf));
  const all = flows.flatMap((flow) => exitsOf(flow, types));
  const planned = all.filter(({ exit }) => exit !== 'error');
  const missing = planned.filter((exit) => !known.has(keyOf(exit)));
  return {
    walked: planned.length - missing.length,
    all: planned.length,
    missing,
    missingErrors: all.filter((exit) => exit.exit === 'error' && !known.has(keyOf(exit))),
  };
}

const keyOf = ({ flow, node, exit }: WalkedExit) => `${flow} ${node} ${exit}`;

/** Ways out that lead somewhere in this call; those that a later call takes don't. */
function exitsOf(flow: Flow, types: readonly NodeType[]): WalkedExit[] {
  return Object.entries(flow.nodes).flatMap(([id, node]) => {
    const type = types.find((candidate) => candidate.type === node.type && candidate.version === node.version);
    const exits = [...(type?.exits(node.config) ?? []), 'error'].filter(
      (exit) => Object.hasOwn(node.next, exit) && type?.later.includes(exit) !== true,
    );
    return exits.map((exit) => ({ flow: flow.id, node: id, exit }));
  });
}
