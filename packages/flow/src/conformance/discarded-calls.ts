import { type Token, tokensOf } from './source-tokens.ts';

const KEYWORDS = new Set([
  ...['if', 'for', 'while', 'switch', 'catch', 'function', 'return', 'yield', 'await', 'new', 'typeof', 'throw'],
  ...['void', 'delete', 'super', 'import', 'class', 'with'],
]);
const NAME = /^[A-Za-z_$][\w$]*$/;
const CONTROLS = new Set(['if', 'for', 'while']);

/** Index of the bracket that closes the one at `open`. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    const text = tokens[i]?.text ?? '';
    if (text === '(' || text === '[' || text === '{') depth++;
    if (text === ')' || text === ']' || text === '}') depth--;
    if (depth === 0) return i;
  }
  return tokens.length;
}

/** Starts of statements: behind `;`, a brace, `else`, `do`, and the brackets of `if`, `for` and `while`. */
function startsOfStatements(tokens: readonly Token[]): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const [i, { text }] of tokens.entries()) {
    if ([';', '{', '}', 'else', 'do'].includes(text)) starts.add(i + 1);
    if (CONTROLS.has(text) && tokens[i + 1]?.text === '(') starts.add(closing(tokens, i + 1) + 1);
  }
  return starts;
}

/** Where the brackets of a plain call open: `name(`, or `(0, module.name)(` as bundlers write it. */
function callAt(tokens: readonly Token[], start: number): { name: string; open: number } | undefined {
  const text = tokens[start]?.text ?? '';
  if (NAME.test(text)) {
    return !KEYWORDS.has(text) && tokens[start + 1]?.text === '(' ? { name: text, open: start + 1 } : undefined;
  }
  if (text !== '(' || tokens[start + 1]?.text !== '0') return undefined;
  const end = closing(tokens, start);
  return tokens[end + 1]?.text === '(' ? { name: tokens[end - 1]?.text ?? '', open: end + 1 } : undefined;
}

/**
 * Calls in a conversation's source whose result nobody takes: `say(prompt);` instead of `yield* say(prompt);`. Nothing
 * else in a pure generator is called for nothing. Methods (`rows.push(x)`) are left out.
 */
export function discardedCalls(source: string): readonly string[] {
  const tokens = tokensOf(source);
  return [...startsOfStatements(tokens)].flatMap((start) => {
    const call = callAt(tokens, start);
    if (call === undefined) return [];
    const end = closing(tokens, call.open);
    const [last, next] = [tokens[end], tokens[end + 1]];
    const over = next === undefined || next.text === ';' || next.text === '}' || next.line !== last?.line;
    return over ? [call.name] : [];
  });
}
