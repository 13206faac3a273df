import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { pinnedNode, root } from './root.mjs';
import { runCommand } from './run-command.mjs';
import { StepFailed, step } from './step.mjs';

const stamp = 'node_modules/.callwright-installed';
export const pnpm = 'pnpm@10.34.9';

/** Installs the dependencies that the lockfile names, unless that was done already. Knowing that takes milliseconds. */
export async function ensureInstalled() {
  checkMachine();
  const wanted = `${process.platform}-${process.arch} ${fingerprint(manifests())}`;
  if (readStamp(stamp) === wanted && existsSync(pinnedNode)) return;
  await step('Install the dependencies', async () => {
    const { code, output } = await runCommand('npx', ['--yes', pnpm, 'install', '--frozen-lockfile'], { CI: 'true' });
    if (code !== 0) throw new StepFailed(`${output}\nThe dependencies could not be installed (exit code ${code}).`);
  });
  writeStamp(stamp, wanted);
}

/** What decides about the installed tree. */
function manifests() {
  const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/package.json`);
  return [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...packages,
    'tests/package.json',
    'bench/package.json',
  ];
}

function checkMachine() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new StepFailed(`Callwright needs Node 20.19 or newer to install itself; this is ${process.versions.node}.`);
  }
}
