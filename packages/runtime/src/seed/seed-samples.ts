import { fileURLToPath } from 'node:url';
import { buildValidators } from '@callwright/flow/check/ajv';
import { Temporal } from 'temporal-polyfill';
import { NO_CREDENTIALS } from '../credentials/index.ts';
import { findFolders, loadFolder, shiftDates } from '../flow-folder/index.ts';
import type { FlowParts } from '../flows/index.ts';
import type { Log } from '../log/index.ts';
import { createServiceRunner, resolveBySystem } from '../services/index.ts';
import { pastCalls } from './past-call.ts';
import { replayCall } from './replay-call.ts';
import { seedFolder } from './seed-folder.ts';

/** The sample businesses that come with Callwright. */
export const SAMPLES = fileURLToPath(new URL('../../../../flows', import.meta.url));

/** Puts the businesses of `path` into the store: flows that are live, what they refer to, numbers, and calls of the last days. */
export async function seedSamples(parts: FlowParts, log: Log, path = SAMPLES): Promise<void> {
  const now = parts.now();
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC').toPlainDate();
  const runner = createServiceRunner({
    store: parts.store,
    web: { allowed: [], resolve: resolveBySystem },
    credentials: NO_CREDENTIALS,
    mailer: null,
    retries: [],
    sample: true,
    log,
  });
  for (const folderPath of await findFolders(path)) {
    const folder = shiftDates(await loadFolder(folderPath, buildValidators([])), today);
    for (const { file, pointer, message } of folder.problems) log.error({ file, pointer }, message);
    const refused = await seedFolder(parts, folder);
    for (const reason of refused) log.error({ reason }, 'a sample could not go live');
    const calls = pastCalls(folder, now);
    for (const call of calls) await replayCall({ store: parts.store, runner, log }, call);
    log.info(
      { flows: folder.flows.length, calls: calls.length },
      `seeded the sample ${folder.flows[0]?.value.title ?? ''}`,
    );
  }
}
