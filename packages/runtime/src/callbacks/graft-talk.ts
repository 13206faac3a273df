import type { Flow, FlowNode } from '@callwright/flow/document';

const TALK = 'callback-talk';
const END = 'callback-end';
const BESIDE = 320;

/** The flow as a callback runs it that a person has entered: nothing but the talk. */
export function graftTalk(flow: Flow): Flow {
  const [talk, end] = [freeId(flow, TALK), freeId(flow, END)];
  const next = { talked: end, error: end };
  const added: readonly [string, FlowNode][] = [
    [talk, { type: TALK, version: 1, config: {}, next }],
    [end, { type: 'hangup', version: 1, config: {}, next: {} }],
  ];
  const { x, y } = flow.canvas[flow.start] ?? { x: 0, y: 0 };
  const places = added.map(([id], nth) => [id, { x: x - BESIDE * (nth + 1), y }] as const);
  return {
    ...flow,
    start: talk,
    nodes: { ...flow.nodes, ...Object.fromEntries(added) },
    canvas: { ...flow.canvas, ...Object.fromEntries(places) },
  };
}

function freeId({ nodes }: Flow, id: string): string {
  return Object.hasOwn(nodes, id) ? freeId({ nodes } as Flow, `${id}-x`) : id;
}
