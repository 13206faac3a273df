import { runCommand } from '../run-command.mjs';

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
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}
