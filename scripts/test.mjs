import { ensureInstalled } from './install.mjs';
import { runScript } from './step.mjs';
import { runSuite } from './test/suite.mjs';

await runScript(async () => {
  await ensureInstalled();
  await runSuite(process.argv.slice(2));
});
