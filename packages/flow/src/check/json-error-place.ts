const TOKEN =
  /\s*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;

type Expecting = 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'comma' | 'end';

/** What may come after a value has ended: more of what encloses it. */
const after = (levels: readonly string[]): Expecting => (levels.length === 0 ? 'end' : 'comma');

/**
 * Where a text stops being JSON, by line and column from 1. The engines' own messages tell it in different ways or not
 * at all. For valid JSON it is the end of the text.
 */
export function jsonErrorPlace(text: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, firstWrong(text)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function firstWrong(text: string): number {
  const levels: string[] = [];
  let expecting: Expecting = 'value';
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text);
    if (token === null) return at + (/^\s*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0);
    const next = step(expecting, token[1] ?? (token[2] === undefined ? 'literal' : 'string'), levels);
    if (next === null) return TOKEN.lastIndex - token[0].trimStart().length;
    expecting = next;
    at = TOKEN.lastIndex;
  }
  return text.length;
}

/** What may follow a token; null where the token mustn't stand. */
function step(expecting: Expecting, token: string, levels: string[]): Expecting | null {
  const value = expecting === 'value' || expecting === 'firstValue';
  const key = expecting === 'key' || expecting === 'firstKey';
  switch (token) {
    case '{':
    case '[':
      if (!value) return null;
      levels.push(token);
      return token === '{' ? 'firstKey' : 'firstValue';
    case '}':
    case ']':
      if (!closes(expecting, token, levels)) return null;
      levels.pop();
      return after(levels);
    case ',':
      if (expecting !== 'comma') return null;
      return levels.at(-1) === '{' ? 'key' : 'value';
    case ':':
      return expecting === 'colon' ? 'value' : null;
    case 'string':
      return key ? 'colon' : value ? after(levels) : null;
    default:
      return value ? after(levels) : null;
  }
}

function closes(expecting: Expecting, token: '}' | ']', levels: readonly string[]): boolean {
  const open = token === '}' ? '{' : '[';
  const empty = token === '}' ? 'firstKey' : 'firstValue';
  return levels.at(-1) === open && (expecting === 'comma' || expecting === empty);
}
