import type { ASTNode } from '@marcbachmann/cel-js';
import { astNodes } from './ast-nodes.ts';

/** A name that an expression reads, and where. */
export type NameRead = { readonly name: string; readonly from: number; readonly to: number };

/** All names in an expression, in the order of the source. Names bound by a macro (`x` in `all(x, …)`) are among them. */
export function namesRead(ast: ASTNode): readonly NameRead[] {
  return astNodes(ast)
    .flatMap((node) => (node.op === 'id' ? [{ name: node.args, from: node.start, to: node.end }] : []))
    .sort((one, other) => one.from - other.from);
}
