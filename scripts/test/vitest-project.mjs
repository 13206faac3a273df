import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../root.mjs';
import { runCommand } from '../run-command.mjs';

/**
 * One project of vitest.config.ts, counted test by test. A skipped test and a file that can't be loaded count as failed.
 * @param {string} project
 * @param {{ maySkip?: string }} options `maySkip`: where the output says so, the machine can't run these tests, and they
 *   count as skipped
 * @returns {() => Promise<import('./suite.mjs').Outcome>}
 */
export function vitestProject(project, { maySkip } = {}) {
  return async () => {
    const folder = mkdtempSync(join(tmpdir(), 'callwright-test-'));
    const report = join(folder, 'report.json');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { code, output } = await runCommand('vitest', [
      'run',
      '--project',
      project,
      '--passWithNoTests',
      ...reporters,
    ]);
    const found = readReport(report);
    rmSync(folder, { recursive: true, force: true });
    if (found === null) return { passed: 0, failed: 1, output, names: ['no report: see its output above'] };
    const mayBeSkipped = maySkip !== undefined && output.includes(maySkip);
    const unfinished = mayBeSkipped ? [] : found.skipped.map((name) => `${name}: skipped tests count as failed`);
    const names = [...found.failed, ...unfinished];
    // Something outside of all tests went wrong.
    if (code !== 0 && names.length === 0) names.push('an error outside of the tests: see its output above');
    return {
      passed: found.passed,
      failed: names.length,
      skipped: mayBeSkipped ? found.skipped.length : 0,
      output,
      names,
    };
  };
}

/**
 * What vitest's JSON report says: how many passed, and the names of the others; null when there is none.
 * @param {string} path
 * @returns {{ passed: number, failed: string[], skipped: string[] } | null}
 */
function readReport(path) {
  try {
    const { testResults } = JSON.parse(readFileSync(path, 'utf8'));
    const found = { passed: 0, failed: /** @type {string[]} */ ([]), skipped: /** @type {string[]} */ ([]) };
    for (const file of testResults) collect(file, found);
    return found;
  } catch {
    return null;
  }
}

/**
 * @typedef {{ status: string, fullName: string, failureMessages?: string[] }} Result
 * @param {{ name: string, status: string, message?: string, assertionResults: Result[] }} file
 * @param {{ passed: number, failed: string[], skipped: string[] }} found
 */
function collect({ name, status, message, assertionResults }, found) {
  const path = relative(root, name);
  let broken = status === 'failed';
  for (const { status: result, fullName, failureMessages = [] } of assertionResults) {
    if (result === 'passed') found.passed += 1;
    else if (result === 'failed') {
      broken = false;
      found.failed.push(`${path}: ${fullName}: ${firstLine(failureMessages[0])}`);
    } else found.skipped.push(`${path}: ${fullName}`);
  }
  // It failed outside of its tests.
  if (broken) found.failed.push(`${path}: ${firstLine(message)}`);
}

/** @param {string | undefined} text */
function firstLine(text = '') {
  return text.trim().split('\n')[0] ?? '';
}
