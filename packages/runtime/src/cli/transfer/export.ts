import type { BundleFiles } from '../../transfer/index.ts';
import { readArguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';
import { answered } from './answered.ts';
import { writeFolder } from './bundle-folder.ts';
import { INSTALLATION_HELP, INSTALLATION_OPTIONS, openInstallation } from './installation.ts';
import { tellRefusal } from './tell-refusal.ts';

const USAGE = 'export <folder> [--flow <id>…] [--drafts] [--office] [--server <address>]';
const HELP = `${USAGE}

  --flow <id>          only this call flow and the parts that it uses; may be given several times
  --drafts             as they are being edited, instead of as they are live
  --office             with what the office keeps: opening hours, lists with all rows, announcements, queues, boxes
${INSTALLATION_HELP}`;

/** `callwright export`: writes an installation's call flows into a folder that lies well in git. */
export async function exportCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(
    args,
    {
      ...INSTALLATION_OPTIONS,
      flow: { type: 'string', multiple: true },
      drafts: { type: 'boolean' },
      office: { type: 'boolean' },
    },
    HELP,
  );
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new UsageError(`Usage: callwright ${HELP}`);
  const query = new URLSearchParams((values.flow ?? []).map((id): [string, string] => ['flow', id]));
  if (values.drafts === true) query.set('drafts', 'true');
  if (values.office === true) query.set('office', 'true');
  const installation = await openInstallation(values.server, false);
  try {
    const answer = await answered<{ files: BundleFiles }>(await installation.ask(`?${query}`));
    if ('refused' in answer) return tellRefusal(answer.refused);
    const { files } = answer.ok;
    const exported = Object.keys(files).filter((file) => file.startsWith('flows/')).length;
    const lost = (values.flow ?? []).filter((id) => !Object.hasOwn(files, `flows/${id}.flow.json`));
    if (lost.length > 0) {
      console.error(
        `Nothing was written: ${lost.join(', ')} ${values.drafts === true ? 'isn’t there' : 'was never live'}.`,
      );
      return 1;
    }
    await writeFolder(folder, files);
    console.log(`${exported} call flows were written to ${folder}.`);
    return 0;
  } finally {
    await installation.close();
  }
}
