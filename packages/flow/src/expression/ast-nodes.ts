import type { ASTNode } from '@marcbachmann/cel-js';

/** All nodes of a parsed expression, itself included, in no particular order. */
export function astNodes(ast: ASTNode): readonly ASTNode[] {
  const found: ASTNode[] = [];
  const left: unknown[] = [ast];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (Array.isArray(next)) left.push(...next);
    else if (isNode(next)) {
      found.push(next);
      left.push(next.args);
    }
  }
  return found;
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
