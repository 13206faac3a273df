/** What a file imports or re-exports: the specifier as written, and whether the whole statement is erased (`import type`). */
export type Import = { specifier: string; typeOnly: boolean; line: number };

const statement = /^[ \t]*(?:import|export)\b([^'"`;]*?)\bfrom\s*(['"])([^'"]+)\2/gm;
const sideEffect = /^[ \t]*import\s*(['"])([^'"]+)\1/gm;
const call = /\b(typeof\s+)?\bimport\(\s*(['"`])([^'"`]+)\2/g;
const augmentation = /^[ \t]*declare\s+module\s+(['"])([^'"]+)\1/gm;

/** Finds a TypeScript file's imports: static, for side effects, dynamic and in types. Comments don't count. */
export function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  const lineAt = (index: number) => code.slice(0, index).split('\n').length;
  const found: Import[] = [];
  const add = (specifier: string | undefined, typeOnly: boolean, index: number) => {
    if (specifier !== undefined) found.push({ specifier, typeOnly, line: lineAt(index) });
  };
  for (const match of code.matchAll(statement)) add(match[3], /^\s*type\b/.test(match[1] ?? ''), match.index);
  for (const match of code.matchAll(sideEffect)) add(match[2], false, match.index);
  for (const match of code.matchAll(call)) add(match[3], match[1] !== undefined, match.index);
  for (const match of code.matchAll(augmentation)) add(match[2], true, match.index);
  return found;
}

/** Blanks out comments, so that lines keep their numbers. Strings stay: `'https://…'` is no comment. */
function withoutComments(text: string): string {
  const pieces = /(['"`])(?:\\.|(?!\1)[^\\])*\1|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return text.replace(pieces, (piece) => (piece.startsWith('/') ? piece.replace(/[^\n]/g, ' ') : piece));
}
