import { runCommand } from '../run-command.mjs';

/** So much of what it printed last is said once more at the very end. */
const LAST_LINES = 5;

/**
 * A check that is one command: it passes or it doesn't, and counts as one test.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {() => Promise<import('./suite.mjs').Outcome>}
 */
export function commandCheck(command, args) {
  return async () => asOneTest(await runCommand(command, args));
}

/**
 * @param {{ code: number, output: string }} result
 * @returns {import('./suite.mjs').Outcome}
 */
export function asOneTest({ code, output }) {
  if (code === 0) return { passed: 1, failed: 0, output };
  const said = output.split('\n').filter((line) => line.trim() !== '');
  return { passed: 0, failed: 1, output, names: said.slice(-LAST_LINES) };
}
