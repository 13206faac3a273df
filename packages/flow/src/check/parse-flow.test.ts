import { describe, expect, it } from 'vitest';
import { canonicalJson, type Flow } from '../document/index.ts';
import { buildValidators } from './build-validators.ts';
import { checkFlow } from './check-flow.ts';
import { parseFlow } from './parse-flow.ts';
import { testTypes, validFlow } from './testing/index.ts';

const validators = buildValidators([]);
const parse = (text: string) => parseFlow(text, validators);
const wrong = (text: string) => parse(text).problems.map(({ code, pointer, values }) => ({ code, pointer, ...values }));

describe('parseFlow', () => {
  it('opens a flow, also one of unknown kinds of steps', () => {
    expect(parse(canonicalJson(validFlow()))).toEqual({ flow: validFlow(), problems: [] });
  });

  it('tells the line and column of a slip', () => {
    expect(wrong('{\n  "callwright": 1,\n  "id" "shop"\n}')).toEqual([
      { code: 'document-not-json', pointer: '', line: 3, column: 8 },
    ]);
    expect(wrong('{"a": [1, 2,]}')).toMatchObject([{ line: 1, column: 13 }]);
    expect(wrong('{"a": NaN}')).toMatchObject([{ line: 1, column: 7 }]);
    expect(wrong('{\n"a": "x')).toMatchObject([{ line: 2, column: 6 }]);
    expect(wrong('{"a": 1')).toMatchObject([{ line: 1, column: 8 }]);
    expect(wrong('{"a": 1} x')).toMatchObject([{ line: 1, column: 10 }]);
  });

  it('tells the place of hostile, doubled and deep things', () => {
    expect(wrong('{"nodes": {"a": {"__proto__": {}}}}')).toEqual([
      { code: 'document-hostile-key', pointer: '/nodes/a/__proto__', key: '__proto__' },
    ]);
    expect(wrong('{"notes": [1, {"x/y": 1, "x\\/y": "\\\\"}]}')).toEqual([
      { code: 'document-duplicate-key', pointer: '/notes/1/x~1y', key: 'x/y' },
    ]);
    expect(wrong(`[1, ${'['.repeat(64)}${']'.repeat(64)}]`)[0]).toMatchObject({ code: 'document-too-deep' });
  });

  it('is not led astray by keys and brackets inside of texts', () => {
    const text = JSON.stringify({ ...validFlow(), description: '{"__proto__": [[[ \\" "id": 1, "id": 2' });
    expect(parse(text)).toHaveProperty('flow');
  });
});

describe('checkFlow', () => {
  it.each([null, undefined, 5, 'flow', [], {}, { nodes: null }, { callwright: 1, nodes: { a: 1 } }])(
    'never throws: %j',
    (document) => {
      const problems = checkFlow(document as unknown as Flow, { types: testTypes, names: null, validators });
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.every(({ severity }) => severity === 'error')).toBe(true);
    },
  );

  it('never throws: a document that contains itself', () => {
    const flow = validFlow() as unknown as Record<string, unknown>;
    flow.variables = { own: { type: 'map', default: flow } };
    const problems = checkFlow(flow as unknown as Flow, { types: testTypes, names: null, validators });
    expect(problems[0]?.code).toBe('document-too-deep');
  });
});
