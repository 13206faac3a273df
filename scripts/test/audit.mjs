import { pnpm } from '../install.mjs';
import { runCommand } from '../run-command.mjs';

/**
 * Asks the registry whether a hole is known in anything that the product is shipped with: high and critical ones fail. A
 * registry that knows nothing of holes, or can't be reached, proves nothing: the check is skipped then, and says so.
 * @returns {Promise<import('./suite.mjs').Outcome>}
 */
export async function auditDependencies() {
  const { output } = await runCommand('npx', ['--yes', pnpm, 'audit', '--prod', '--audit-level', 'high', '--json']);
  return auditOutcome(output);
}

/**
 * What `pnpm audit --json` has printed, perhaps among warnings.
 * @param {string} output
 * @returns {import('./suite.mjs').Outcome}
 */
export function auditOutcome(output) {
  const answer = jsonIn(output);
  const found = answer?.metadata?.vulnerabilities;
  if (found === undefined) {
    const why = answer?.error?.message ?? (output.trim().split('\n').at(-1) || 'no answer');
    return { passed: 0, failed: 0, skipped: 1, output: `· DEPENDENCIES WERE NOT AUDITED: ${why}` };
  }
  const bad = (found.high ?? 0) + (found.critical ?? 0);
  if (bad === 0) return { passed: 1, failed: 0, output: '' };
  const lines = Object.values(answer.advisories ?? {}).map(
    ({ severity, module_name, title, url }) => `${severity}: ${module_name}: ${title} ${url}`,
  );
  return { passed: 0, failed: 1, output: lines.join('\n'), names: lines };
}

/** @param {string} output */
function jsonIn(output) {
  try {
    return JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
  } catch {
    return null;
  }
}
