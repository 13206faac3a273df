import { buildWebApp, isBuilt } from '../build.mjs';
import { pinnedNode } from '../root.mjs';
import { StepFailed, step } from '../step.mjs';
import { auditDependencies } from './audit.mjs';
import { asOneTest, commandCheck } from './command-check.mjs';
import { vitestProject } from './vitest-project.mjs';

/**
 * What one step of the suite found: counts of tests, all that it printed, and of what failed the names.
 * @typedef {{ passed: number, failed: number, skipped?: number, output: string, names?: readonly string[] }} Outcome
 */

/**
 * `meanwhile`: it mostly waits, so what comes next goes on beside it. `alone`: not before all those are done.
 * @typedef {{ title: string, run: () => Promise<Outcome>, meanwhile?: true, alone?: true }} Step
 */

const MOST_NAMES = 40;
const LONGEST_NAME = 300;
const callwright = 'packages/runtime/src/cli/main.ts';

/** @type {Readonly<Record<string, Step>>} */
const steps = {
  lint: { title: 'Lint and format', run: commandCheck('biome', ['check', '.']) },
  audit: { title: 'Known holes in dependencies', run: auditDependencies, meanwhile: true },
  types: { title: 'Types', run: commandCheck('tsc', ['-b']) },
  telephones: {
    title: 'Real telephones',
    run: vitestProject('telephones', { maySkip: 'NO REAL TELEPHONES HERE' }),
    meanwhile: true,
  },
  unit: { title: 'Unit tests', run: vitestProject('unit') },
  integration: { title: 'Integration tests', run: vitestProject('integration') },
  check: { title: 'Check the sample flows', run: commandCheck(pinnedNode, [callwright, 'check', 'flows']) },
  calls: { title: 'Call tests of the sample flows', run: commandCheck(pinnedNode, [callwright, 'test', 'flows']) },
  build: { title: 'Build the web app', run: build },
  // They ring real telephones, too.
  browser: { title: 'Browser tests', run: vitestProject('browser'), alone: true },
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
  /** @type {string[]} */
  const failures = [];
  const perform = async (/** @type {Step} */ { title, run }) => {
    const outcome = await step(
      title,
      () => run().catch(brokenStep),
      ({ passed, failed, skipped = 0 }) => ({
        ok: failed === 0,
        note: counts(passed, failed, skipped),
      }),
    );
    report(outcome);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.skipped += outcome.skipped ?? 0;
    for (const name of outcome.names ?? []) failures.push(`✗ ${title}: ${name}`);
  };
  /** @type {Promise<void>[]} */
  let waiting = [];
  for (const [name, one] of Object.entries(steps)) {
    if (names.length > 0 && !names.includes(name)) continue;
    if (one.alone) {
      await Promise.all(waiting);
      waiting = [];
    }
    if (one.meanwhile) waiting.push(perform(one));
    else await perform(one);
  }
  await Promise.all(waiting);
  // Whoever sees only the end sees what failed.
  for (const line of failures.slice(0, MOST_NAMES)) console.log(shortened(line));
  if (failures.length > MOST_NAMES) console.log(`✗ and ${failures.length - MOST_NAMES} more: see above`);
  // The last line is for programs, and always looks the same.
  if (total.skipped > 0) console.log(`${total.skipped} skipped: what they need isn’t to be had here`);
  console.log(counts(total.passed, total.failed, 0));
  if (total.failed > 0) process.exitCode = 1;
}

/**
 * A step that threw: the others go on.
 * @param {unknown} error
 * @returns {Outcome}
 */
function brokenStep(error) {
  const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { passed: 0, failed: 1, output, names: [output] };
}

/** @param {string} line */
function shortened(line) {
  const one = line.replaceAll('\n', ' ');
  return one.length > LONGEST_NAME ? `${one.slice(0, LONGEST_NAME)}…` : one;
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
