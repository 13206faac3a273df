import type { ASTNode } from '@marcbachmann/cel-js';
import { astNodes } from './ast-nodes.ts';

const LONGEST_PATTERN = 200;

/**
 * Why a `matches(…)` in an expression might never end, or null. CEL promises that expressions terminate, and its own
 * patterns (RE2) keep that; JavaScript's backtrack. So patterns are written out, and a group that is repeated holds
 * neither a repetition nor a choice, which is where backtracking grows exponentially.
 */
export function endlessPattern(ast: ASTNode): { readonly from: number; readonly to: number } | null {
  for (const node of astNodes(ast)) {
    if (node.op !== 'rcall' || node.args[0] !== 'matches') continue;
    const [pattern] = node.args[2];
    if (pattern === undefined || !isSafe(pattern)) return { from: node.start, to: node.end };
  }
  return null;
}

function isSafe(pattern: ASTNode): boolean {
  if (pattern.op !== 'value' || typeof pattern.args !== 'string') return false;
  return pattern.args.length <= LONGEST_PATTERN && !repeatsWhatBranches(pattern.args);
}

/** Whether a repeated group holds a repetition or a choice, or the pattern refers back to a group. */
function repeatsWhatBranches(pattern: string): boolean {
  const groups: { branches: boolean }[] = [];
  const plain = pattern.replace(/\[(?:\\.|[^\]\\])*\]/g, 'x');
  if (/\\[1-9k]/.test(plain)) return true;
  const signs = plain.replace(/\\./g, 'x');
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at];
    const open = groups.at(-1);
    if (sign === '(') groups.push({ branches: false });
    else if (sign === '|' && open !== undefined) open.branches = true;
    else if (isRepetition(signs, at) && open !== undefined) open.branches = true;
    else if (sign === ')') {
      const closed = groups.pop();
      if (closed?.branches && isRepetition(signs, at + 1)) return true;
      const outer = groups.at(-1);
      if (closed?.branches && outer !== undefined) outer.branches = true;
    }
  }
  return false;
}

/** `*`, `+`, and `{2,}` or larger counts; `?` and `{3}` repeat nothing without end. */
function isRepetition(signs: string, at: number): boolean {
  return signs[at] === '*' || signs[at] === '+' || /^\{\d+,\d*\}/.test(signs.slice(at, at + 12));
}
