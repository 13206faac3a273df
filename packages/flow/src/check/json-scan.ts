/** What a scan of JSON text finds before anything is made of it. Paths lead from the root. */
export type ScanFinding = {
  readonly kind: 'deep' | 'hostile' | 'duplicate';
  readonly path: readonly (string | number)[];
  readonly key: string;
};

/** Nothing that people draw is nested deeper. */
export const DEEPEST = 64;
const MOST_FINDINGS = 20;

const hostile: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Keys that change what an object is, in somebody's careless code. */
export function isHostileKey(key: string): boolean {
  return hostile.has(key);
}

type Level = { keys: Set<string> | null; at: string | number };

/**
 * Looks for what `JSON.parse` hides: keys given twice (the later one wins silently), and hostile ones; and for nesting
 * without end. `text` must have been parsed before, so it is valid JSON.
 */
export function scanJson(text: string): readonly ScanFinding[] {
  const findings: ScanFinding[] = [];
  const levels: Level[] = [];
  let at = 0;
  const found = (kind: ScanFinding['kind'], key: string) =>
    findings.push({ kind, key, path: levels.map((level) => level.at) });
  while (at < text.length && findings.length < MOST_FINDINGS) {
    const sign = text.charCodeAt(at);
    const level = levels[levels.length - 1];
    if (sign === QUOTE) {
      const end = endOfString(text, at);
      if (level?.keys && isKey(text, end)) {
        const key = unescaped(text.slice(at + 1, end - 1));
        level.at = key;
        if (hostile.has(key)) found('hostile', key);
        if (level.keys.has(key)) found('duplicate', key);
        level.keys.add(key);
      }
      at = end;
      continue;
    }
    if (sign === OPEN_OBJECT) levels.push({ keys: new Set(), at: '' });
    else if (sign === OPEN_LIST) levels.push({ keys: null, at: 0 });
    else if (sign === CLOSE_OBJECT || sign === CLOSE_LIST) levels.pop();
    else if (sign === COMMA && level !== undefined && typeof level.at === 'number') level.at += 1;
    if (levels.length > DEEPEST) {
      levels.pop();
      found('deep', '');
      return findings;
    }
    at += 1;
  }
  return findings;
}

const QUOTE = 34;
const COMMA = 44;
const BACKSLASH = 92;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const COLON = 58;

/** The place after the string's closing quote. */
function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1;
  return slashes % 2 === 1;
}

/** Whether a colon follows: then the string was a key. */
function isKey(text: string, from: number): boolean {
  let at = from;
  while (text.charCodeAt(at) <= 32) at += 1;
  return text.charCodeAt(at) === COLON;
}

function unescaped(key: string): string {
  return key.includes('\\') ? String(JSON.parse(`"${key}"`)) : key;
}
