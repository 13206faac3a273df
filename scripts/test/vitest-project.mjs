import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
    const counts = countTests(report);
    rmSync(folder, { recursive: true, force: true });
    const mayBeSkipped = maySkip !== undefined && output.includes(maySkip);
    const skipped = mayBeSkipped ? counts.skipped : 0;
    const unfinished = counts.skipped - skipped;
    const failed = counts.failed + unfinished + counts.brokenFiles;
    const complaint =
      unfinished > 0 ? `\n${unfinished} skipped tests count as failed: finish them or remove them.\n` : '';
    return {
      passed: counts.passed,
      failed: code === 0 ? failed : Math.max(1, failed),
      skipped,
      output: output + complaint,
    };
  };
}

/** @param {string} report path of vitest's JSON report */
function countTests(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const broken = testResults.filter(isBroken).length;
    return {
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
      brokenFiles: broken,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0, brokenFiles: 1 };
  }
}

/** @param {{ status: string, assertionResults: { status: string }[] }} file whether it failed outside of its tests */
function isBroken(file) {
  return file.status === 'failed' && !file.assertionResults.some((result) => result.status === 'failed');
}
