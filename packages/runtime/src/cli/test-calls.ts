import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildValidators } from '@callwright/flow/check/ajv';
import { describeFailure, rehearse } from '@callwright/flow/simulation';
import { builtInTypes } from '@callwright/nodes';
import { builtInServices } from '@callwright/nodes/services';
import { type FlowFolder, findFolders, houseOf, loadFolder } from '../flow-folder/index.ts';
import { readArguments } from './arguments.ts';
import { UsageError } from './usage-error.ts';

const USAGE = 'test <folder…>';

type Tally = { passed: number; failed: number };

/** `callwright test`: rings every test call of the folders. 0 when all passed. */
export async function testCalls(args: readonly string[]): Promise<number> {
  const { positionals } = readArguments(args, {}, USAGE);
  if (positionals.length === 0) throw new UsageError(`Usage: callwright ${USAGE}`);
  const folders = (await Promise.all(positionals.map(foldersIn))).flat();
  const tally: Tally = { passed: 0, failed: 0 };
  for (const path of folders) testFolder(await loadFolder(path, buildValidators([])), tally);
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed > 0 || tally.passed === 0 ? 1 : 0;
}

async function foldersIn(path: string): Promise<readonly string[]> {
  if ((await stat(path).catch(() => undefined)) === undefined) throw new UsageError(`There is no "${path}".`);
  const folders = await findFolders(path);
  if (folders.length === 0)
    throw new UsageError(`There is no call flow in "${path}": none of its folders has a flow.json.`);
  return folders;
}

/** What can't be read counts as failed: a test call that isn't run proves nothing. */
function testFolder(folder: FlowFolder, tally: Tally): void {
  for (const { file, pointer, message } of folder.problems) {
    tally.failed += 1;
    console.log(`✗ ${join(folder.path, file)} ${pointer}\n  ${message}\n`);
  }
  const { rehearsed, coverage } = rehearse({
    tests: folder.callTests.map(({ value }) => value),
    flows: folder.flows.map(({ value }) => value),
    types: builtInTypes,
    services: builtInServices,
    house: houseOf(folder),
  });
  for (const [index, { test, result }] of rehearsed.entries()) {
    if (result.passed) tally.passed += 1;
    else {
      tally.failed += 1;
      const file = join(folder.path, folder.callTests[index]?.file ?? '');
      const failures = result.failures.map((failure) => indented(describeFailure(failure)));
      console.log(`✗ ${test.title}\n  ${file}\n${failures.join('\n')}\n`);
    }
  }
  const { walked, all } = coverage;
  console.log(`${folder.path}: ${rehearsed.length} test calls, ${walked} of ${all} ways out taken`);
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}
