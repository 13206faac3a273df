import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical.ts';
import type { Flow } from './flow.ts';
import { randomFlow } from './testing/random-flow.ts';

/** The same content with all keys the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, reversed(one)]),
  );
}

const flow: Flow = {
  nodes: {
    alone: { next: {}, config: {}, version: 1, type: 'hangup' },
    bye: { next: {}, config: {}, version: 1, type: 'hangup' },
    menu: {
      next: { '2': 'bye', '1': 'welcome' },
      config: { tries: 1, prompt: { text: { en: 'x' } } },
      version: 1,
      type: 'menu',
    },
    welcome: { next: { next: 'menu' }, config: {}, version: 1, type: 'say' },
  },
  canvas: { bye: { y: 0, x: 1 }, welcome: { x: 0, y: 0 } },
  start: 'welcome',
  languages: ['en'],
  variables: { b: { type: 'string' }, a: { type: 'string' } },
  title: 'Main line',
  id: 'main',
  callwright: 1,
};

describe('canonicalJson', () => {
  it('writes a flow in the order in which one reads it', () => {
    const written = JSON.parse(canonicalJson(flow)) as Flow;
    expect(Object.keys(written)).toEqual([
      ...['callwright', 'id', 'title', 'languages', 'variables', 'start', 'nodes', 'canvas'],
    ]);
    expect(Object.keys(written.nodes)).toEqual(['welcome', 'menu', 'bye', 'alone']);
    expect(Object.keys(written.nodes.menu ?? {})).toEqual(['type', 'version', 'config', 'next']);
    expect(Object.keys(written.nodes.menu?.config ?? {})).toEqual(['prompt', 'tries']);
    expect(Object.keys(written.canvas)).toEqual(['welcome', 'bye']);
    expect(Object.keys(written.variables)).toEqual(['a', 'b']);
    expect(canonicalJson(flow)).toMatch(/^\{\n {2}"callwright": 1,[\s\S]*\n\}\n$/);
  });

  it('writes any content back unchanged, and the same whatever the order of keys was', () => {
    fc.assert(
      fc.property(randomFlow(), (one) => {
        const written = canonicalJson(one);
        expect(JSON.parse(written)).toEqual(one);
        expect(canonicalJson(reversed(one))).toBe(written);
        expect(canonicalJson(JSON.parse(written))).toBe(written);
      }),
      { numRuns: 300 },
    );
  });

  it('writes documents that are no flow, and broken ones, as well', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe(canonicalJson({ a: null, b: [{ c: 2, d: 1 }] }));
    const broken = JSON.parse('{"callwright": 1, "nodes": [3], "canvas": 4, "start": {"__proto__": 1}}');
    expect(canonicalJson(broken)).toContain('"__proto__": 1');
    expect(
      JSON.parse(canonicalJson({ callwright: 1, nodes: { a: null, b: { next: 5 }, c: { next: { x: 4 } } } })),
    ).toEqual({
      ...{ callwright: 1, nodes: { a: null, b: { next: 5 }, c: { next: { x: 4 } } } },
    });
  });
});
