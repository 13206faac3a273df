import { benchAdvance } from './advance.ts';
import { benchCanvas } from './canvas.ts';
import { benchCheck } from './check.ts';

import { benchQueues } from './queues.ts';
import { print, type Row } from './report.ts';
import { benchTelephones } from './telephones.ts';
import { benchTurns } from './turns.ts';

/** `npm run bench [part …]`: every part by default, side by side with its baseline in one run. */
const parts: Record<string, () => Row[] | Promise<Row[]>> = {
  advance: benchAdvance,
  check: benchCheck,
  turns: benchTurns,
  queues: benchQueues,
  telephones: benchTelephones,
  canvas: benchCanvas,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  process.stderr.write(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}\n`);
  process.exit(2);
}
const rows: Row[] = [];
for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stderr.write(`measuring ${name} …\n`);
  rows.push(...(await part()));
}
print(rows);
