import { readFile } from 'node:fs/promises';
import type { ImportPlan } from '../../transfer/index.ts';
import { readArguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';
import { answered } from './answered.ts';
import { readFolder } from './bundle-folder.ts';
import { INSTALLATION_HELP, INSTALLATION_OPTIONS, openInstallation } from './installation.ts';
import { tellRefusal } from './tell-refusal.ts';

const USAGE = 'import <folder> [--bindings <file>] [--make] [--drafts] [--test] [--dry] [--server <address>]';
const HELP = `${USAGE}

  --bindings <file>    what the names of the export are called here: { "schedule": { "office": "praxis" },
                       "number": { "+4989…": "+4930…", "+4989…": null } }; else they are called the same
  --make               makes opening hours, lists, boxes and numbers that aren’t here out of the export
  --drafts             brings in drafts only; else the call flows go live
  --test               rings the test calls first; when one fails, nothing is written
  --dry                says what would be done
  --comment <text>     is kept with the new versions
${INSTALLATION_HELP}`;

type Told = { readonly kind: 'done' | 'would'; readonly plan: ImportPlan; readonly revisions?: Record<string, number> };

/** `callwright import`: brings exported call flows in, all of them or nothing. */
export async function importCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(
    args,
    {
      ...INSTALLATION_OPTIONS,
      bindings: { type: 'string' },
      comment: { type: 'string' },
      make: { type: 'boolean' },
      drafts: { type: 'boolean' },
      test: { type: 'boolean' },
      dry: { type: 'boolean' },
    },
    HELP,
  );
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new UsageError(`Usage: callwright ${HELP}`);
  const body = JSON.stringify({
    files: await readFolder(folder),
    ...(values.bindings === undefined ? {} : { bindings: await readBindings(values.bindings) }),
    make: values.make ?? false,
    live: values.drafts !== true,
    test: values.test ?? false,
    dry: values.dry ?? false,
    comment: values.comment ?? '',
  });
  const installation = await openInstallation(values.server, true);
  try {
    const answer = await answered<Told>(await installation.ask('', { method: 'POST', body }));
    if ('refused' in answer) return tellRefusal(answer.refused);
    tell(answer.ok, values.test === true);
    return 0;
  } finally {
    await installation.close();
  }
}

async function readBindings(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file} can’t be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const WORDS = { new: 'new', changed: 'changed', same: 'as it is here already' } as const;

function tell({ kind, plan, revisions }: Told, tested: boolean): void {
  for (const { id, does } of plan.flows) {
    const version = revisions?.[id];
    console.log(`  ${id}: ${WORDS[does]}${version === undefined ? '' : `, version ${version} is live`}`);
  }
  for (const made of plan.made)
    console.log(`  ${made.kind} ${made.name}: ${kind === 'done' ? 'made' : 'would be made'}`);
  if (tested) console.log(`${plan.callTests} test calls passed.`);
  const count = plan.flows.filter(({ does }) => does !== 'same').length;
  console.log(
    kind === 'done' ? `${count} call flows came in.` : `${count} call flows would come in. Nothing was written.`,
  );
}
