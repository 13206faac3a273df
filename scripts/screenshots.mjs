import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { pinnedNode } from './root.mjs';
import { runThrough } from './run-through.mjs';
import { runScript } from './step.mjs';

await runScript(async () => {
  await ensureInstalled();
  await ensureBuilt();
  runThrough(pinnedNode, ['tests/screenshots/main.ts', ...process.argv.slice(2)]);
});
