import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkFlow, describeProblem } from '@callwright/flow/check';
import { buildValidators } from '@callwright/flow/check/ajv';
import { canonicalJson } from '@callwright/flow/document';
import { describeFailure, rehearse } from '@callwright/flow/simulation';
import { builtInTypes } from '@callwright/nodes';
import { builtInServices } from '@callwright/nodes/services';
import { findFolders, houseOf, loadFolder, namesIn } from '@callwright/runtime/flow-folder';
import { describe, expect, test } from 'vitest';
import { overlaps } from './overlaps.ts';

const root = fileURLToPath(new URL('../../flows/', import.meta.url));
const validators = buildValidators(builtInTypes);
const folders = await Promise.all((await findFolders(root)).map((path) => loadFolder(path, validators)));
const names = folders.map(({ path }) => basename(path));

/** Less than all: a way out such as "nobody pressed the key" of a step that asks for none can't be taken. */
const WALKED = 0.93;

test('there are samples', () => expect(names).toEqual(['harbour-and-pine', 'harsfa-fogaszat', 'stadtwerke-auental']));

describe.each(folders.map((folder, index) => ({ name: names[index] ?? '', folder })))('$name', ({ name, folder }) => {
  const flows = folder.flows.map(({ value }) => value);
  const { rehearsed, coverage } = rehearse({
    tests: folder.callTests.map(({ value }) => value),
    flows,
    types: builtInTypes,
    services: builtInServices,
    house: houseOf(folder),
  });

  test('can be read, all of it', () => expect(folder.problems).toEqual([]));

  test.each(folder.flows.map(({ file, value }) => ({ file, flow: value })))('$file has no findings', ({ flow }) => {
    const problems = checkFlow(flow, { types: builtInTypes, names: namesIn(folder, builtInTypes), validators, flows });
    const told = problems.map((problem) => `${problem.pointer}: ${describeProblem(problem, 'en').message}`);
    expect(told).toEqual([]);
  });

  test.each(folder.flows)('$file is written canonically', async ({ file, value }) => {
    expect(await readFile(`${root}${name}/${file}`, 'utf8')).toBe(canonicalJson(value));
  });

  test.each(folder.flows)('$file has no cards on top of each other', ({ value }) =>
    expect(overlaps(value)).toEqual([]),
  );

  test.each(rehearsed.map(({ test, result }, index) => ({ file: folder.callTests[index]?.file, test, result })))(
    '$file: $test.title',
    ({ result }) => expect(result.failures.map(describeFailure)).toEqual([]),
  );

  test('its test calls take nearly all ways out', () => {
    const missing = coverage.missing.map(({ flow, node, exit }) => `${flow} ${node} ${exit}`);
    expect(coverage.walked / coverage.all, missing.join('\n')).toBeGreaterThan(WALKED);
  });

  test('speaks all its languages in its test calls', () => {
    const spoken = new Set(
      rehearsed.flatMap(({ result }) =>
        result.transcript.map((moment) => (moment.kind === 'said' ? moment.language : '')),
      ),
    );
    for (const language of flows.flatMap((flow) => flow.languages)) expect(spoken).toContain(language);
  });
});
