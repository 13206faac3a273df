import type { InspectedNode } from './inspection.ts';

type Nodes = ReadonlyMap<string, InspectedNode>;

/** Steps that a call can come to from the given ones; `through` says which steps it passes (it reaches the others, too). */
export function reachableFrom(
  starts: readonly (string | undefined)[],
  nodes: Nodes,
  through: (node: InspectedNode) => boolean = () => true,
): ReadonlySet<string> {
  const reached = new Set(starts.filter((id): id is string => id !== undefined && nodes.has(id)));
  for (const id of reached) {
    const node = nodes.get(id);
    if (node === undefined || !through(node)) continue;
    for (const target of Object.values(node.node.next)) if (nodes.has(target)) reached.add(target);
  }
  return reached;
}

/** Groups of steps that lead back to themselves, by Tarjan's algorithm (1972), without recursion: documents are long. */
export function circles(nodes: Nodes, ids: ReadonlySet<string>): readonly (readonly string[])[] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const targets = (id: string): string[] => Object.values(nodes.get(id)?.node.next ?? {}).filter((to) => ids.has(to));
  for (const root of ids) {
    if (order.has(root)) continue;
    const work = [enter(root)];
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      const target = top.left.pop();
      if (target === undefined) {
        work.pop();
        leave(top.id, work.at(-1)?.id);
      } else if (!order.has(target)) work.push(enter(target));
      else if (onStack.has(target)) low.set(top.id, Math.min(low.get(top.id) ?? 0, order.get(target) ?? 0));
    }
  }
  return found;

  function enter(id: string): { id: string; left: string[] } {
    low.set(id, order.size);
    order.set(id, order.size);
    stack.push(id);
    onStack.add(id);
    return { id, left: targets(id) };
  }

  function leave(id: string, parent: string | undefined): void {
    const lowest = low.get(id) ?? 0;
    if (parent !== undefined) low.set(parent, Math.min(low.get(parent) ?? 0, lowest));
    if (lowest !== order.get(id)) return;
    const circle = stack.splice(stack.indexOf(id));
    for (const one of circle) onStack.delete(one);
    if (circle.length > 1 || targets(id).includes(id)) found.push(circle);
  }
}
