import type { Condition, ConditionRow } from './condition.ts';

const SPACE = /\s*/y;
const NAME = /[a-z][A-Za-z0-9]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*/y;
const TEXT = /"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?/y;
const COMPARISON = /==|!=|>=|<=|>|</y;

const COMPARED = {
  '==': 'is',
  '!=': 'isNot',
  '>': 'moreThan',
  '>=': 'atLeast',
  '<': 'lessThan',
  '<=': 'atMost',
} as const;
const METHODS = ['contains', 'startsWith', 'endsWith'] as const;

type Value = string | number | boolean;

/** Reads a CEL text from the left. Each `take` answers with what stood there, or undefined and goes nowhere. */
class Reader {
  readonly #source: string;
  #at = 0;
  constructor(source: string) {
    this.#source = source;
  }
  take(what: RegExp): string | undefined {
    this.#skipSpace();
    const pattern = new RegExp(what);
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0];
    if (found !== undefined) this.#at = pattern.lastIndex;
    return found;
  }
  takes(text: string): boolean {
    this.#skipSpace();
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }
  get done(): boolean {
    this.#skipSpace();
    return this.#at === this.#source.length;
  }
  #skipSpace(): void {
    const space = new RegExp(SPACE);
    space.lastIndex = this.#at;
    this.#at += space.exec(this.#source)?.[0].length ?? 0;
  }
}

function readValue(reader: Reader): Value | undefined {
  const text = reader.take(TEXT);
  if (text !== undefined) return JSON.parse(text) as string;
  const number = reader.take(NUMBER);
  if (number !== undefined) return Number(number);
  const word = reader.take(/(?:true|false)\b/y);
  return word === undefined ? undefined : word === 'true';
}

function readList(reader: Reader): readonly (string | number)[] | undefined {
  if (!reader.takes('[')) return undefined;
  const values: (string | number)[] = [];
  if (reader.takes(']')) return values;
  for (;;) {
    const value = readValue(reader);
    if (value === undefined || typeof value === 'boolean') return undefined;
    values.push(value);
    if (reader.takes(']')) return values;
    if (!reader.takes(',')) return undefined;
  }
}

function readComparison(reader: Reader, variable: string): ConditionRow | undefined {
  const sign = reader.take(COMPARISON) as keyof typeof COMPARED | undefined;
  const value = sign === undefined ? undefined : readValue(reader);
  if (sign === undefined || value === undefined) return undefined;
  const operator = COMPARED[sign];
  if (operator === 'is' || operator === 'isNot') {
    if (value === '') return { variable, operator: operator === 'is' ? 'isEmpty' : 'isNotEmpty' };
    return { variable, operator, value };
  }
  return typeof value === 'number' ? { variable, operator, value } : undefined;
}

function readRow(reader: Reader): ConditionRow | undefined {
  const none = reader.takes('!(');
  const name = reader.take(NAME);
  if (name === undefined) return undefined;
  if (none || reader.take(/in\b/y) !== undefined) {
    if (none && reader.take(/in\b/y) === undefined) return undefined;
    const value = readList(reader);
    if (value === undefined || (none && !reader.takes(')'))) return undefined;
    return { variable: name, operator: none ? 'isNoneOf' : 'isOneOf', value };
  }
  const method = METHODS.find((candidate) => name.endsWith(`.${candidate}`));
  if (method === undefined || !reader.takes('(')) return readComparison(reader, name);
  const value = readValue(reader);
  if (typeof value !== 'string' || !reader.takes(')')) return undefined;
  return { variable: name.slice(0, -method.length - 1), operator: method, value };
}

/** The builder's rows of a CEL condition; undefined where it says more than rows can (then it is edited as text). */
export function celToCondition(cel: string): Condition | undefined {
  if (cel.trim() === 'true') return { match: 'all', rows: [] };
  const reader = new Reader(cel);
  const rows: ConditionRow[] = [];
  let between: string | undefined;
  for (;;) {
    const row = readRow(reader);
    if (row === undefined) return undefined;
    rows.push(row);
    if (reader.done) return { match: between === '||' ? 'any' : 'all', rows };
    const sign = reader.take(/&&|\|\|/y);
    if (sign === undefined || (between !== undefined && sign !== between)) return undefined;
    between = sign;
  }
}
