/**
 * Who may import whom. `ours`: import specifiers of our packages, a name alone standing for everything below it too;
 * `typesOf`: the same, for `import type` alone; `foreign`: other packages and Node's modules, or 'any'.
 */
export type Arrows = {
  ours: readonly string[];
  typesOf?: readonly string[];
  foreign: readonly string[] | 'any';
};

const flow = '@callwright/flow';
const nodes = '@callwright/nodes';
const acd = '@callwright/acd';
const runtime = '@callwright/runtime';

/** The packages. What isn't listed here must not exist. */
export const packageArrows: Readonly<Record<string, Arrows>> = {
  flow: { ours: [], foreign: ['@marcbachmann/cel-js', 'ajv', 'temporal-polyfill', 'typebox'] },
  nodes: {
    ours: [`${flow}/document`, `${flow}/expression`, `${flow}/hours`, `${flow}/sdk`],
    foreign: ['temporal-polyfill', 'typebox'],
  },
  acd: { ours: [], foreign: ['temporal-polyfill'] },
  runtime: { ours: [flow, nodes, acd], foreign: 'any' },
  designer: { ours: [flow, nodes, acd], typesOf: [`${runtime}/api`], foreign: 'any' },
};

/** The rooms of the flow package: what each may import of the others. No arrow points back. */
export const roomArrows: Readonly<Record<string, readonly string[]>> = {
  document: [],
  hours: ['document'],
  diff: ['document'],
  // Texts say moments in the words in which opening hours are said.
  expression: ['document', 'hours'],
  sdk: ['document', 'expression'],
  engine: ['document', 'expression', 'sdk'],
  check: ['document', 'expression', 'sdk', 'engine', 'hours'],
  simulation: ['document', 'expression', 'sdk', 'engine', 'hours'],
  conformance: ['document', 'expression', 'sdk', 'engine', 'check', 'simulation', 'hours'],
};
