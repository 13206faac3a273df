/** A token of JavaScript or TypeScript; `line` counts from 0. */
export type Token = { readonly text: string; readonly line: number };

const SKIPPED = /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const WORD_OR_SIGN =
  /[A-Za-z_$][\w$]*|\d[\w.]*|=>|\?\.|&&|\|\||\?\?|\*\*|[=!<>]=+|[+\-*/%&|^]=|\+\+|--|\.\.\.|[^\s\w]/y;
const TEXT = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`/y;
const REGEX = /\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
/** Behind these a slash begins a regular expression, not a division. */
const BEFORE_REGEX = new Set(['(', ',', '=', ':', '[', '!', '&&', '||', '??', '?', '{', '}', ';', 'return', '=>']);

function read(pattern: RegExp, source: string, at: number): string | undefined {
  const reader = new RegExp(pattern);
  reader.lastIndex = at;
  return reader.exec(source)?.[0];
}

/** Splits source text well enough to see its statements; texts (templates included) are one token each. */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let line = 0;
  let at = 0;
  while (at < source.length) {
    const skipped = read(SKIPPED, source, at);
    const before = tokens.at(-1)?.text;
    const regex = skipped === undefined && (before === undefined || BEFORE_REGEX.has(before));
    const text =
      skipped ??
      (regex ? read(REGEX, source, at) : undefined) ??
      read(TEXT, source, at) ??
      read(WORD_OR_SIGN, source, at);
    const found = text ?? source.charAt(at);
    if (skipped === undefined) tokens.push({ text: found, line });
    line += found.split('\n').length - 1;
    at += found.length;
  }
  return tokens;
}
