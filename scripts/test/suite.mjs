import { buildWebApp, isBuilt } from '../build.mjs';
import { pinnedNode } from '../root.mjs';
import { StepFailed, step } from '../step.mjs';
import { auditDependencies } from './audit.mjs';
import { asOneTest, commandCheck } from './command-check.mjs';
import { vitestProject } from './vitest-project.mjs';

/**
 * What one step of the suite found: counts of tests, and all that it printed.
 * @typedef {{ passed: number, failed: number, skipped?: number, output: string }} Outcome
 */

const callwright = 'packages/runtime/src/cli/main.ts';

/** @type {Readonly<Record<string, { title: string, run: () => Promise<Outcome> }>>} */
const steps = {
  lint: { title: 'Lint and format', run: commandCheck('biome', ['check', '.']) },
  audit: { title: 'Known holes in dependencies', run: auditDependencies },
  types: { title: 'Types', run: commandCheck('tsc', ['-b']) },
  unit: { title: 'Unit tests', run: vitestProject('unit') },
  integration: { title: 'Integration tests', run: vitestProject('integration') },
  telephones: { title: 'Real telephones', run: vitestProject('telephones', { maySkip: 'NO REAL TELEPHONES HERE' }) },
  check: { title: 'Check the sample flows', run: commandCheck(pinnedNode, [callwright, 'check', 'flows']) },
  calls: { title: 'Call tests of the sample flows', run: commandCheck(pinnedNode, [callwright, 'test', 'flows']) },
  build: { title: 'Build the web app', run: build },
  browser: { title: 'Browser tests', run: vitestProject('browser') },
};

/**
 * Runs every step, or those named, whatever the ones before found; exit code 1 when anything failed.
 * @param {readonly string[]} names
 */
export async function runSuite(names) {
  const unknown = names.filter((name) => !Object.hasOwn(steps, name));
  if (unknown.length > 0) {
    throw new StepFailed(`There is no step ${unknown.join(', ')}. The steps: ${Object.keys(steps).join(', ')}.`);
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, { title, run }] of Object.entries(steps)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const outcome = await step(title, run, ({ passed, failed, skipped = 0 }) => ({
      ok: failed === 0,
      note: counts(passed, failed, skipped),
    }));
    report(outcome);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.skipped += outcome.skipped ?? 0;
  }
  // The last line is for programs, and always looks the same.
  if (total.skipped > 0) console.log(`${total.skipped} skipped: what they need isn’t to be had here`);
  console.log(counts(total.passed, total.failed, 0));
  if (total.failed > 0) process.exitCode = 1;
}

/** @param {Outcome} outcome all of a failed step's output; of a good one's the notes that start with a dot */
function report({ failed, output }) {
  if (failed > 0) console.log(output);
  else for (const line of output.split('\n')) if (line.startsWith('· ')) console.log(`  ${line}`);
}

/**
 * @param {number} passed
 * @param {number} failed
 * @param {number} skipped
 */
function counts(passed, failed, skipped) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @returns {Promise<Outcome>} */
async function build() {
  return asOneTest(isBuilt() ? { code: 0, output: '' } : await buildWebApp());
}
