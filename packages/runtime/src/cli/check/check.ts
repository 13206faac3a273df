import { readArguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';
import { checkPath } from './check-path.ts';
import type { CheckedFile, PrintedProblem } from './checked-file.ts';

const USAGE = 'check <file or folder…> [--json]';

/** `callwright check`: 0 when all may go live, 1 when something must be mended. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } }, USAGE);
  if (positionals.length === 0) throw new UsageError(`Usage: callwright ${USAGE}`);
  const files = (await Promise.all(positionals.map(checkPath))).flat();
  const errors = count(files, 'error');
  const warnings = count(files, 'warning');
  if (values.json === true) console.log(JSON.stringify({ files, errors, warnings }, null, 2));
  else print(files, errors, warnings);
  return errors > 0 ? 1 : 0;
}

function print(files: readonly CheckedFile[], errors: number, warnings: number): void {
  for (const { file, problems } of files) {
    if (problems.length === 0) continue;
    console.log(file);
    for (const problem of problems) console.log(lines(problem));
    console.log('');
  }
  console.log(`${files.length} checked: ${errors} must be mended, ${warnings} worth a look`);
}

function lines({ severity, code, pointer, message, fix }: PrintedProblem): string {
  const head = `  ${severity.padEnd(7)} ${pointer === '' ? '(the whole document)' : pointer}  [${code}]`;
  return [head, `          ${message}`, ...(fix === '' ? [] : [`          Fix: ${fix}`])].join('\n');
}

function count(files: readonly CheckedFile[], severity: PrintedProblem['severity']): number {
  return files.flatMap(({ problems }) => problems).filter((problem) => problem.severity === severity).length;
}
