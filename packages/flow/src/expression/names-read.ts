import type { ASTNode } from '@marcbachmann/cel-js';

/** A name that an expression reads, and where. */
export type NameRead = { readonly name: string; readonly from: number; readonly to: number };

/** All names in an expression, in the order of the source. Names bound by a macro (`x` in `all(x, …)`) are among them. */
export function namesRead(ast: ASTNode): readonly NameRead[] {
  const found: NameRead[] = [];
  const left: unknown[] = [ast];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (Array.isArray(node)) left.push(...node);
    else if (isNode(node)) {
      if (node.op === 'id') found.push({ name: node.args, from: node.start, to: node.end });
      else left.push(node.args);
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
