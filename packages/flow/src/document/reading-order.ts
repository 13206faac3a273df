/** What the order needs of a flow; tolerant, for documents that nobody has checked yet. */
type Linked = {
  readonly start?: unknown;
  readonly onHangup?: unknown;
  readonly onError?: unknown;
  readonly nodes: Readonly<Record<string, unknown>>;
};

/**
 * The nodes as one reads them: breadth first along the exits from the start, then from `onHangup` and `onError`, then
 * those that nothing leads to by name.
 */
export function readingOrder(flow: Linked): readonly string[] {
  const seen = new Set<string>();
  const starts = [flow.start, flow.onHangup, flow.onError, ...Object.keys(flow.nodes).sort()];
  for (const start of starts) {
    if (typeof start !== 'string' || seen.has(start) || !Object.hasOwn(flow.nodes, start)) continue;
    seen.add(start);
    const queue = [start];
    for (const id of queue) {
      for (const target of targetsOf(flow.nodes[id])) {
        if (seen.has(target) || !Object.hasOwn(flow.nodes, target)) continue;
        seen.add(target);
        queue.push(target);
      }
    }
  }
  return [...seen];
}

function targetsOf(node: unknown): readonly string[] {
  const next = typeof node === 'object' && node !== null && 'next' in node ? node.next : undefined;
  if (typeof next !== 'object' || next === null) return [];
  return Object.entries(next)
    .sort(([one], [other]) => byKey(one, other))
    .flatMap(([, target]) => (typeof target === 'string' ? [target] : []));
}

/** By code units: the same on every machine, whatever its language. */
export function byKey(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
