import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';
import { runCommand } from './run-command.mjs';
import { runScript, StepFailed, step } from './step.mjs';

const vite = join(root, 'packages/designer/node_modules/.bin/vite');
const stamp = 'packages/designer/node_modules/.callwright-built';
const inputs = ['packages/designer', 'packages/flow', 'packages/nodes', 'packages/acd', 'pnpm-lock.yaml'];

/** Builds the web app, unless what it is made of hasn't changed since the last build. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  const { code, output } = await step('Build the web app', buildWebApp, ({ code }) => ({ ok: code === 0, note: '' }));
  if (code !== 0) throw new StepFailed(`${output}\nThe web app could not be built (exit code ${code}).`);
}

/** Whether the built web app is the one that the sources give. */
export function isBuilt() {
  return readStamp(stamp) === fingerprint(inputs) && existsSync(join(root, 'packages/designer/dist/index.html'));
}

/** Builds the web app in any case. */
export async function buildWebApp() {
  const wanted = fingerprint(inputs);
  const result = await runCommand(vite, ['build', 'packages/designer', '--logLevel', 'warn']);
  if (result.code === 0) writeStamp(stamp, wanted);
  return result;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runScript(async () => {
    await ensureInstalled();
    await ensureBuilt();
  });
}
