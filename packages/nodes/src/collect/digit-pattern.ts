/**
 * What typed digits must look like, in a part of the regular expressions' language that can't be slow: digits, `.` or
 * `\d` for any, `[1-4]`, each with `?`, `{3}` or `{2,4}` behind it, and `|` between alternatives. No groups, no `*`.
 */
export type DigitPattern = readonly (readonly Piece[])[];
type Piece = { readonly digits: string; readonly min: number; readonly max: number };

const ALL = '0123456789';
const PIECE =
  /(?:(?<one>[0-9])|(?<any>\.|\\d)|\[(?<set>(?:[0-9]-[0-9]|[0-9])+)\])(?:(?<maybe>\?)|\{(?<min>[0-9]{1,2})(?:,(?<max>[0-9]{1,2}))?\})?/y;
const MAX_LENGTH = 200;

/** Reads a pattern; undefined where it isn't one. */
export function parseDigitPattern(source: string): DigitPattern | undefined {
  if (source === '' || source.length > MAX_LENGTH) return undefined;
  const alternatives = source.split('|').map(parseAlternative);
  return alternatives.every((pieces) => pieces !== undefined) ? alternatives : undefined;
}

function parseAlternative(source: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  const reader = new RegExp(PIECE);
  while (reader.lastIndex < source.length) {
    const groups = reader.exec(source)?.groups;
    const piece = groups === undefined ? undefined : pieceOf(groups);
    if (piece === undefined) return undefined;
    pieces.push(piece);
  }
  return pieces.length > 0 ? pieces : undefined;
}

function pieceOf({ one, set, maybe, min, max }: Readonly<Record<string, string | undefined>>): Piece | undefined {
  const digits = one ?? (set === undefined ? ALL : digitsOf(set));
  const least = maybe === undefined ? Number(min ?? 1) : 0;
  const most = max === undefined ? Math.max(least, maybe === undefined ? least : 1) : Number(max);
  return digits === '' || most < least ? undefined : { digits, min: least, max: most };
}

/** `1-46` is 1, 2, 3, 4 and 6; empty where a range runs backwards. */
function digitsOf(set: string): string {
  let digits = '';
  for (const [, first, last] of set.matchAll(/([0-9])(?:-([0-9]))?/g)) {
    const range = ALL.slice(Number(first), Number(last ?? first) + 1);
    if (range === '') return '';
    digits += range;
  }
  return digits;
}

/** Whether all of `digits` fits. Takes time in proportion to the pattern times the digits squared, whatever they are. */
export function fitsPattern(pattern: DigitPattern, digits: string): boolean {
  return pattern.some((pieces) => {
    let ends = new Set([0]);
    for (const piece of pieces) ends = new Set([...ends].flatMap((start) => endsOf(piece, digits, start)));
    return ends.has(digits.length);
  });
}

/** Where a piece can end that begins at `start`. */
function endsOf({ digits: allowed, min, max }: Piece, digits: string, start: number): readonly number[] {
  const ends: number[] = [];
  for (let count = 0; count <= max; count++) {
    if (count >= min) ends.push(start + count);
    const next = digits[start + count];
    if (next === undefined || !allowed.includes(next)) break;
  }
  return ends;
}
