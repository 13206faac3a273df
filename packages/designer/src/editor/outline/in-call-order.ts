import type { Flow } from '@callwright/flow/document';

export type Listed = { readonly id: string /** A call can get there. */; readonly reached: boolean };

/** Steps in the order in which a call may meet them, following the first way out first; the unreached come last. */
export function inCallOrder(flow: Flow): readonly Listed[] {
  const seen = new Set<string>();
  const waiting = [flow.onError, flow.onHangup, flow.start];
  while (waiting.length > 0) {
    const id = waiting.pop();
    const node = id === undefined ? undefined : flow.nodes[id];
    if (id === undefined || node === undefined || seen.has(id)) continue;
    seen.add(id);
    waiting.push(...Object.values(node.next).toReversed());
  }
  const rest = Object.keys(flow.nodes).filter((id) => !seen.has(id));
  return [...[...seen].map((id) => ({ id, reached: true })), ...rest.map((id) => ({ id, reached: false }))];
}
