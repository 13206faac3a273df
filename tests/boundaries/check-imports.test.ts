import { describe, expect, test } from 'vitest';
import { wrongImports } from './check-imports.ts';
import { importsOf } from './imports.ts';

const refused: [path: string, text: string, why: string][] = [
  ['packages/flow/src/document/flow.ts', "import { advance } from '../engine/index.ts';", 'may not know "engine"'],
  ['packages/flow/src/engine/turn.ts', "export * from '../check/index.ts';", 'may not know "check"'],
  ['packages/flow/src/hours/verdict.ts', "import { f } from '../expression/index.ts';", 'may not know "expression"'],
  ['packages/flow/src/sdk/ops.ts', "import type { State } from '../engine/state.ts';", 'may not know "engine"'],
  ['packages/flow/src/document/flow.ts', "import { readFileSync } from 'node:fs';", 'may only depend on'],
  ['packages/flow/src/document/flow.ts', "import say from '@callwright/nodes';", 'may not know it'],
  ['packages/flow/src/document/flow.ts', "import { a } from '@callwright/flow/engine';", 'relative paths'],
  ['packages/flow/src/document/flow.ts', "import { a } from '../../../nodes/src/index.ts';", 'stay inside'],
  ['packages/flow/src/document/flow.ts', "const late = await import('node:fs');", 'may only depend on'],
  ['packages/flow/src/toolbox/any.ts', "import { a } from './other.ts';", 'no room "toolbox"'],
  ['packages/nodes/src/say/say.ts', "import { advance } from '@callwright/flow/engine';", 'may not know it'],
  ['packages/nodes/src/say/say.ts', "import { api } from '@callwright/runtime/api';", 'may not know it'],
  ['packages/nodes/src/say/say.ts', "import 'pino';", 'may only depend on'],
  ['packages/acd/src/order.ts', "import { Flow } from '@callwright/flow/document';", 'may not know it'],
  ['packages/runtime/src/store/store.ts', "import { App } from '@callwright/designer';", 'may not know it'],
  ['packages/designer/src/api.ts', "import { api } from '@callwright/runtime/api';", 'only its types'],
  ['packages/designer/src/api.ts', "import { type Api } from '@callwright/runtime/api';", 'only its types'],
  ['packages/designer/src/api.ts', "import type { Call } from '@callwright/runtime/store';", 'may not know it'],
  ['packages/designer/src/api.ts', "import type { Call } from '../../runtime/src/call.ts';", 'stay inside'],
  ['packages/other/src/a.ts', '', 'no package "other"'],
];

const allowed: [path: string, text: string][] = [
  ['packages/flow/src/engine/turn.ts', "import { a } from '../sdk/index.ts';\nimport { b } from './state.ts';"],
  ['packages/flow/src/hours/verdict.ts', "import { Temporal } from 'temporal-polyfill';"],
  ['packages/flow/src/document/flow.ts', "import Type from 'typebox';\nimport Schema from 'typebox/schema';"],
  ['packages/flow/src/document/flow.ts', "// import { advance } from '../engine/index.ts';"],
  ['packages/flow/src/document/flow.ts', "/*\nimport { advance } from '../engine/index.ts';\n*/"],
  ['packages/flow/src/document/flow.test.ts', "import { advance } from '../engine/index.ts';\nimport 'vitest';"],
  ['packages/nodes/src/say/say.ts', "import { defineNode } from '@callwright/flow/sdk';"],
  ['packages/nodes/src/nodes.test.ts', "import { conform } from '@callwright/flow/conformance';"],
  ['packages/runtime/src/store/store.ts', "import pg from 'pg';\nimport { Flow } from '@callwright/flow/document';"],
  ['packages/designer/src/api.ts', "import type { Api } from '@callwright/runtime/api';"],
  ['packages/designer/src/phone.tsx', "import { advance } from '@callwright/flow/engine';\nimport './phone.css';"],
  ['packages/designer/vite.config.ts', "import react from '@vitejs/plugin-react';"],
];

describe('imports against the arrows', () => {
  test.each(refused)('%s: %s', (path, text, why) => {
    expect(wrongImports({ path, text })).toEqual([expect.stringContaining(why)]);
  });
});

describe('imports along the arrows', () => {
  test.each(allowed)('%s: %s', (path, text) => {
    expect(wrongImports({ path, text })).toEqual([]);
  });
});

test('an import over several lines is found with its line', () => {
  const text =
    "const a = 'https://x'; // from 'y'\nimport {\n  one,\n  two,\n} from 'ajv';\nexport type { T } from './t.ts';\n";
  expect(importsOf(text)).toEqual([
    { specifier: 'ajv', typeOnly: false, line: 2 },
    { specifier: './t.ts', typeOnly: true, line: 6 },
  ]);
});
