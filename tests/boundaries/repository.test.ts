import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { wrongFile } from './check-files.ts';
import { wrongImports } from './check-imports.ts';
import { readSources } from './source-file.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = readSources(root, ['packages'], ['.ts', '.tsx', '.mjs', '.css']);

test('every package has sources', () => {
  const packages = new Set(sources.map(({ path }) => path.split('/')[1]));
  expect([...packages]).toEqual(expect.arrayContaining(['flow', 'nodes', 'runtime', 'designer']));
});

test('imports follow the arrows', () => {
  expect(sources.flatMap(wrongImports)).toEqual([]);
});

test('files are short and named after what is in them', () => {
  expect(sources.flatMap(wrongFile)).toEqual([]);
});
