import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describeProblem } from '@callwright/flow/check';
import { buildValidators } from '@callwright/flow/check/ajv';
import type { Problem } from '@callwright/flow/document';
import { builtInTypes } from '@callwright/nodes';
import { nodeMessages } from '@callwright/nodes/messages';
import { type FlowFolder, findFolders, loadFolder, namesIn } from '../../flow-folder/index.ts';
import { createFlowChecker } from '../../flows/index.ts';
import { UsageError } from '../usage-error.ts';
import type { CheckedFile, PrintedProblem } from './checked-file.ts';

const checker = createFlowChecker(builtInTypes);

/**
 * Checks a call flow's file, a business's folder, or a folder of such folders. A file of a business's folder is checked
 * with what the folder holds; of any other file the names outside of it are left unchecked.
 * @throws UsageError when there is nothing to check
 */
export async function checkPath(path: string): Promise<readonly CheckedFile[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new UsageError(`There is no "${path}".`);
  if (found.isFile()) return [await checkFile(path)];
  const folders = await findFolders(path);
  if (folders.length === 0)
    throw new UsageError(`There is no call flow in "${path}": none of its folders has a flow.json.`);
  const checked = await Promise.all(
    folders.map(async (folder) => checkFolder(await loadFolder(folder, buildValidators([])))),
  );
  return checked.flat();
}

async function checkFile(path: string): Promise<CheckedFile> {
  const folder = await folderAround(path);
  const inFolder = folder === undefined ? [] : checkFolder(folder, path);
  const found = inFolder.find(({ file }) => resolve(file) === resolve(path));
  if (found !== undefined) return { ...found, file: path };
  const parsed = checker.parse(await readFile(path, 'utf8'));
  const problems = 'flow' in parsed ? checker.check(parsed.flow, null, []) : parsed.problems;
  return { file: path, problems: problems.map(printed) };
}

/** The business's folder that a flow's file belongs to. */
async function folderAround(path: string): Promise<FlowFolder | undefined> {
  const above = dirname(resolve(path));
  const root = basename(above) === 'parts' ? dirname(above) : above;
  const isFlow = basename(path) === 'flow.json' || path.endsWith('.flow.json');
  const [folder] = isFlow ? await findFolders(root) : [];
  return folder === root ? loadFolder(relative('', root) || '.', buildValidators([]), { callTests: false }) : undefined;
}

/** Every flow of a folder (or the one in `only`), and every other file in which something is wrong. */
function checkFolder(folder: FlowFolder, only?: string): readonly CheckedFile[] {
  const names = namesIn(folder, builtInTypes);
  const flows = folder.flows.map(({ value }) => value);
  const files = new Map<string, PrintedProblem[]>();
  for (const { file, value } of folder.flows) {
    if (only !== undefined && resolve(folder.path, file) !== resolve(only)) continue;
    files.set(file, checker.check(value, names, flows).map(printed));
  }
  for (const { file, pointer, message } of folder.problems) {
    const unreadable = { code: 'unreadable', severity: 'error', pointer, message, fix: '' } as const;
    files.set(file, [...(files.get(file) ?? []), unreadable]);
  }
  return [...files].map(([file, problems]) => ({ file: join(folder.path, file), problems }));
}

function printed(problem: Problem): PrintedProblem {
  const { code, severity, pointer, node } = problem;
  const text = describeProblem(problem, 'en', nodeMessages.en);
  return { code, severity, pointer, ...(node === undefined ? {} : { node }), ...text };
}
